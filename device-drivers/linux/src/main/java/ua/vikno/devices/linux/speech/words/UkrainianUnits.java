package ua.vikno.devices.linux.speech.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.linux.speech.words.UkrainianNumbers.Gender;
import ua.vikno.devices.linux.speech.words.UkrainianNumbers.Noun;

/** What is counted on Ukrainian bills: a number with its unit, in agreement. */
final class UkrainianUnits {
    private static final String HRYVNIAS = "₴|грн\\.?|uah|гривень|гривня|гривні|гривню";
    private static final String KOPECKS = "коп\\.?|копійок|копійка|копійки|копійку";
    private static final Unit HRYVNIA = unit(HRYVNIAS, Gender.FEMININE, "гривня/гривні/гривень/гривні/гривню");
    private static final Unit KOPECK = unit(KOPECKS, Gender.FEMININE, "копійка/копійки/копійок/копійки/копійку");

    /** Those with the genitive, and four with the accusative. */
    private static final String PREPOSITION =
            "(?:(?<![\\p{L}\\d’])(від|до|після|без|крім|для|протягом|близько|більше|менше|з|із|зі|на|за|через|про) )?";

    private static final List<String> PARTS =
            List.of("", "десятих", "сотих", "тисячних", "десятитисячних", "стотисячних", "мільйонних");
    private static final List<String> PART =
            List.of("", "десята", "сота", "тисячна", "десятитисячна", "стотисячна", "мільйонна");

    /** @param each after «за»: за кубічний метр */
    private record Unit(String written, Noun noun, String each) {}

    private static Unit unit(String written, Gender gender, String forms) {
        String[] form = forms.split("/", 5);
        return new Unit(written, new Noun(gender, form[0], form[1], form[2], form[3]), form[4]);
    }

    private static final List<Unit> UNITS = List.of(
            HRYVNIA,
            KOPECK,
            unit(
                    "м³|м3|куб\\. ?м\\.?|m³",
                    Gender.MASCULINE,
                    "кубічний метр/кубічні метри/кубічних метрів/кубічного метра/кубічний метр"),
            unit(
                    "м²|м2|кв\\. ?м\\.?|m²",
                    Gender.MASCULINE,
                    "квадратний метр/квадратні метри/квадратних метрів/квадратного метра/квадратний метр"),
            unit(
                    "кВт[·⋅*.\\- ]?год\\.?|kWh",
                    Gender.FEMININE,
                    "кіловат-година/кіловат-години/кіловат-годин/кіловат-години/кіловат-годину"),
            unit("Вт", Gender.MASCULINE, "ват/вати/ват/вата/ват"),
            unit("°[CС]", Gender.MASCULINE, "градус/градуси/градусів/градуса/градус"),
            unit("кВт", Gender.MASCULINE, "кіловат/кіловати/кіловат/кіловата/кіловат"),
            unit("Гкал", Gender.FEMININE, "гігакалорія/гігакалорії/гігакалорій/гігакалорії/гігакалорію"),
            unit("%|відс\\.", Gender.MASCULINE, "відсоток/відсотки/відсотків/відсотка/відсоток"),
            unit("кг", Gender.MASCULINE, "кілограм/кілограми/кілограмів/кілограма/кілограм"),
            unit("км", Gender.MASCULINE, "кілометр/кілометри/кілометрів/кілометра/кілометр"),
            unit("см", Gender.MASCULINE, "сантиметр/сантиметри/сантиметрів/сантиметра/сантиметр"),
            unit("мм", Gender.MASCULINE, "міліметр/міліметри/міліметрів/міліметра/міліметр"),
            unit("год\\.?|годин[иау]?", Gender.FEMININE, "година/години/годин/години/годину"),
            unit("хв\\.?|хвилин[иау]?", Gender.FEMININE, "хвилина/хвилини/хвилин/хвилини/хвилину"),
            unit("сек\\.?|секунд[иау]?", Gender.FEMININE, "секунда/секунди/секунд/секунди/секунду"),
            unit("міс\\.", Gender.MASCULINE, "місяць/місяці/місяців/місяця/місяць"),
            unit("шт\\.?", Gender.FEMININE, "штука/штуки/штук/штуки/штуку"),
            unit("тис\\.|тисяч[аіу]?", Gender.FEMININE, "тисяча/тисячі/тисяч/тисячі/тисячу"),
            unit("млн\\.?", Gender.MASCULINE, "мільйон/мільйони/мільйонів/мільйона/мільйон"),
            unit("млрд\\.?", Gender.MASCULINE, "мільярд/мільярди/мільярдів/мільярда/мільярд"),
            // Words a kiosk counts with, for their gender alone.
            unit("послуг[иау]?", Gender.FEMININE, "послуга/послуги/послуг/послуги/послугу"),
            unit("сторін(?:ка|ки|ок|ку)", Gender.FEMININE, "сторінка/сторінки/сторінок/сторінки/сторінку"),
            unit("спроб[иау]?", Gender.FEMININE, "спроба/спроби/спроб/спроби/спробу"),
            unit("квартир[иау]?", Gender.FEMININE, "квартира/квартири/квартир/квартири/квартиру"),
            unit("літер[иау]?", Gender.FEMININE, "літера/літери/літер/літери/літеру"),
            unit("квитанці[яїй]|квитанцію", Gender.FEMININE, "квитанція/квитанції/квитанцій/квитанції/квитанцію"),
            unit("цифр[иау]?", Gender.FEMININE, "цифра/цифри/цифр/цифри/цифру"),
            unit("доб[аиу]|діб", Gender.FEMININE, "доба/доби/діб/доби/добу"),
            unit("заяв[аиу]?", Gender.FEMININE, "заява/заяви/заяв/заяви/заяву"),
            unit("довід(?:ка|ки|ок|ку)", Gender.FEMININE, "довідка/довідки/довідок/довідки/довідку"),
            unit("копі[яїй]|копію", Gender.FEMININE, "копія/копії/копій/копії/копію"),
            unit("карт(?:ка|ки|ок|ку)", Gender.FEMININE, "картка/картки/карток/картки/картку"),
            unit("адрес[аиу]?", Gender.FEMININE, "адреса/адреси/адрес/адреси/адресу"),
            unit("сум[аиу]?", Gender.FEMININE, "сума/суми/сум/суми/суму"),
            unit("установ[аиу]?", Gender.FEMININE, "установа/установи/установ/установи/установу"),
            unit("кноп(?:ка|ки|ок|ку)", Gender.FEMININE, "кнопка/кнопки/кнопок/кнопки/кнопку"),
            unit("клавіш[аіу]?", Gender.FEMININE, "клавіша/клавіші/клавіш/клавіші/клавішу"),
            unit("кімнат[аиу]?", Gender.FEMININE, "кімната/кімнати/кімнат/кімнати/кімнату"),
            unit("людин[иау]|людей", Gender.FEMININE, "людина/людини/людей/людини/людину"),
            unit("осіб|особ[иау]", Gender.FEMININE, "особа/особи/осіб/особи/особу"));

    /** What a price is for. */
    private static final List<Unit> MEASURES = UNITS.stream()
            .filter(unit -> unit.written().matches("(?:м|кВт|Гкал).*"))
            .toList();

    private UkrainianUnits() {}

    /** Numbers with units first, then «/м³» on its own. */
    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.of(" ?× ?(?=\\d)", " помножити на "));
        rules.add(Rule.of("\\+(?=\\d{1,3} ?°)", "плюс "));
        rules.add(Rule.of(
                PREPOSITION + "(?<![\\d,.])(-?)(" + Plain.WHOLE + ")[,.](\\d\\d) ?(?:" + HRYVNIAS + ")"
                        + Plain.AFTER_WORD,
                UkrainianUnits::money));
        rules.add(Rule.of(
                PREPOSITION + "(?<![\\d,.])(-?)(" + Plain.WHOLE + ") ?(?:" + HRYVNIAS + ") (\\d\\d?) ?(?:" + KOPECKS
                        + ")" + Plain.AFTER_WORD,
                UkrainianUnits::money));
        for (Unit unit : UNITS) {
            rules.add(Rule.of(
                    PREPOSITION + "(?<![\\d,.\\p{L}])(-?)(" + Plain.WHOLE + ")(?:[,.](\\d{1,6}))? ?(?:" + unit.written()
                            + ")" + Plain.AFTER_WORD,
                    match -> counted(match, unit)));
        }
        for (Unit unit : UNITS) {
            rules.add(Rule.of(" ?/ ?(?:" + unit.written() + ")" + Plain.AFTER_WORD, " за " + unit.each()));
        }
        for (Unit unit : MEASURES) {
            rules.add(Rule.of("(?<=за )(?:" + unit.written() + ")" + Plain.AFTER_WORD, unit.each()));
        }
        rules.add(Rule.of("₴", " гривень "));
        rules.add(Rule.of("%", " відсотків "));
        rules.add(Rule.of(Plain.BEFORE + "грн\\.?" + Plain.AFTER_WORD, "гривень"));
        rules.add(Rule.of(Plain.BEFORE + "м[³3]" + Plain.AFTER_WORD, "кубічних метрів"));
        rules.add(Rule.of(Plain.BEFORE + "м[²2]" + Plain.AFTER_WORD, "квадратних метрів"));
        return List.copyOf(rules);
    }

    /** {@code 3,25}: три цілих двадцять п’ять сотих. */
    static String decimal(long whole, String fraction) {
        String significant = fraction.replaceAll("0+$", "");
        if (significant.isEmpty()) {
            return UkrainianNumbers.cardinal(whole, Gender.MASCULINE);
        }
        long parts = Long.parseLong(significant);
        boolean one = parts % 10 == 1 && parts % 100 != 11;
        return "%s %s %s %s"
                .formatted(
                        UkrainianNumbers.cardinal(whole, Gender.FEMININE),
                        whole % 10 == 1 && whole % 100 != 11 ? "ціла" : "цілих",
                        UkrainianNumbers.cardinal(parts, Gender.FEMININE),
                        (one ? PART : PARTS).get(significant.length()));
    }

    /** {@code (до) 1,5}: однієї цілої п’яти десятих. */
    static String genitiveDecimal(long whole, String fraction) {
        long parts = Long.parseLong(fraction);
        boolean one = parts % 10 == 1 && parts % 100 != 11;
        String part = PART.get(fraction.length());
        return "%s %s %s %s"
                .formatted(
                        UkrainianNumbers.genitive(whole, Gender.FEMININE),
                        whole % 10 == 1 && whole % 100 != 11 ? "цілої" : "цілих",
                        UkrainianNumbers.genitive(parts, Gender.FEMININE),
                        one ? part.substring(0, part.length() - 1) + "ої" : PARTS.get(fraction.length()));
    }

    private static String money(MatchResult match) {
        Case inCase = Case.after(match.group(1));
        long hryvnias = Plain.number(match.group(3));
        if (hryvnias < 0) {
            return inCase.with(match.group(1), UkrainianNumbers.figures(match.group(3)));
        }
        int kopecks = Integer.parseInt(match.group(4));
        return inCase.with(
                match.group(1),
                minus(match) + inCase.of(hryvnias, HRYVNIA) + (kopecks == 0 ? "" : " " + inCase.of(kopecks, KOPECK)));
    }

    private static String counted(MatchResult match, Unit unit) {
        Case asked = Case.after(match.group(1));
        // «Ще 1 хвилину»: the noun has been put into its case by whoever wrote it.
        boolean written = unit.noun().gender() == Gender.FEMININE
                && match.group().toLowerCase(Locale.ROOT).endsWith(unit.each());
        Case inCase = asked == Case.NOMINATIVE && written ? Case.ACCUSATIVE : asked;
        long whole = Plain.number(match.group(3));
        if (whole < 0) {
            return inCase.with(
                    match.group(1),
                    UkrainianNumbers.figures(match.group(3)) + " " + unit.noun().many());
        }
        String fraction = match.group(4) == null ? "" : match.group(4).replaceAll("0+$", "");
        return inCase.with(
                match.group(1),
                minus(match)
                        + (fraction.isEmpty()
                                ? inCase.of(whole, unit)
                                : inCase.of(whole, fraction) + " " + unit.noun().part()));
    }

    private static String minus(MatchResult match) {
        return match.group(2).isEmpty() ? "" : "мінус ";
    }

    /** What a preposition before the number asks for. */
    private enum Case {
        NOMINATIVE,
        GENITIVE,
        ACCUSATIVE;

        static Case after(@Nullable String preposition) {
            return switch (preposition == null ? "" : preposition.toLowerCase(Locale.ROOT)) {
                case "" -> NOMINATIVE;
                case "на", "за", "через", "про" -> ACCUSATIVE;
                default -> GENITIVE;
            };
        }

        String with(@Nullable String preposition, String said) {
            return preposition == null ? said : preposition + " " + said;
        }

        /** The accusative of a fraction is its nominative, but for one: одну цілу. */
        String of(long whole, String fraction) {
            if (this == GENITIVE) {
                return genitiveDecimal(whole, fraction);
            }
            String said = decimal(whole, fraction);
            return this == ACCUSATIVE ? said.replaceAll("одна (\\p{L}+)а(?!\\p{L})", "одну $1у") : said;
        }

        String of(long number, Unit unit) {
            Noun noun = unit.noun();
            return switch (this) {
                case NOMINATIVE -> UkrainianNumbers.cardinal(number, noun.gender()) + " " + noun.after(number);
                case GENITIVE -> UkrainianNumbers.genitive(number, noun.gender()) + " " + noun.afterGenitive(number);
                case ACCUSATIVE ->
                    UkrainianNumbers.accusative(number, noun.gender()) + " "
                            + (number % 10 == 1 && number % 100 != 11 ? unit.each() : noun.after(number));
            };
        }
    }
}
