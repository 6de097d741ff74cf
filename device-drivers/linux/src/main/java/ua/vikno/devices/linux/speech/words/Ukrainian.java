package ua.vikno.devices.linux.speech.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.vikno.devices.linux.speech.words.UkrainianNumbers.Gender;

/** Ukrainian text without figures and abbreviations. */
final class Ukrainian {
    private static final Map<String, String> LETTERS = letters();
    private static final int LONGEST_QUANTITY = 4;

    /** In this order: an identifier is no number, and a number with a unit is no number alone. */
    static final List<Rule> RULES = rules();

    private Ukrainian() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(abbreviations());
        rules.addAll(UkrainianDates.rules());
        rules.add(Rule.of(
                Plain.BEFORE + "(?:\\+?38 ?\\(?0 ?\\d{2}|\\(?0\\d{2})\\)?[ -]\\d{3}[ -]?\\d{2}[ -]?\\d{2}"
                        + Plain.AFTER_WORD,
                match -> figures(match.group())));
        rules.add(Rule.of(Plain.BEFORE + "0 800 \\d{3} ?\\d{3}" + Plain.AFTER_WORD, match -> figures(match.group())));
        rules.addAll(UkrainianUnits.rules());
        rules.add(
                Rule.of(Plain.BEFORE + "\\p{Lu}{1,4}[-/]\\d[\\d\\p{Lu}/-]*" + Plain.AFTER_WORD, Ukrainian::identifier));
        rules.add(Rule.of("(?<=номер )\\d+[-/][\\d/-]*\\d", Ukrainian::identifier));
        rules.add(Rule.of("(?<=\\p{L})(?=\\d)", " "));
        // 12-А: a house, not a word.
        rules.add(Rule.of("(?<=\\d)-(?=\\p{L}(?!\\p{L}))", " "));
        rules.add(Rule.of("\\+?\\d{5,}(?:[/-]\\d+)*", match -> figures(match.group())));
        rules.add(Rule.of(
                "(?<![\\d,.])(-?)(" + Plain.WHOLE + "),(\\d{1,6})(?![\\d,.]\\d)",
                match -> minus(match.group(1)) + decimal(match)));
        rules.add(Rule.of(
                Plain.BEFORE + "(\\d{1,2}) (з|із) (\\d{1,2})" + Plain.AFTER_WORD,
                match -> "%s %s %s"
                        .formatted(
                                cardinal(match.group(1)),
                                match.group(2),
                                UkrainianNumbers.genitive(Integer.parseInt(match.group(3))))));
        rules.add(Rule.of("(?<![\\p{L}\\d])-(?=\\d)", "мінус "));
        rules.add(Rule.of("\\d{1,3}(?: \\d{3})+(?!\\d)", match -> cardinal(match.group())));
        rules.add(Rule.of("\\d+", match -> cardinal(match.group())));
        // eSpeak NG 1.51 reads these two, alone, as names of letters; the language has another form of each.
        rules.add(Rule.of(Plain.BEFORE + "з(?= \\p{L})", match -> match.group().equals("З") ? "Із" : "із"));
        rules.add(Rule.of(Plain.BEFORE + "й(?= \\p{L})", "і"));
        return List.copyOf(rules);
    }

    private static List<Rule> abbreviations() {
        return List.of(
                Rule.of("№№ ?", "номери "),
                Rule.of("№ ?", "номер "),
                Rule.of(Plain.BEFORE + "вул\\.", "вулиця"),
                Rule.of(Plain.BEFORE + "(?:просп\\.|пр-т|пр-кт)", "проспект"),
                Rule.of(Plain.BEFORE + "пров\\.", "провулок"),
                Rule.of(Plain.BEFORE + "(?:бульв\\.|б-р)", "бульвар"),
                Rule.of(Plain.BEFORE + "пл\\.", "площа"),
                Rule.of(Plain.BEFORE + "наб\\.", "набережна"),
                Rule.of(Plain.BEFORE + "мкр\\.?(?= )", "мікрорайон"),
                Rule.of(Plain.BEFORE + "буд\\.", "будинок"),
                Rule.of(Plain.BEFORE + "корп\\.", "корпус"),
                Rule.of(Plain.BEFORE + "кв\\.(?! ?м)", "квартира"),
                Rule.of(Plain.BEFORE + "під[’]?їзд" + Plain.AFTER_WORD, "під’їзд"),
                Rule.of(Plain.BEFORE + "обл\\.", "область"),
                Rule.of(Plain.BEFORE + "р-н" + Plain.AFTER_WORD, "район"),
                Rule.of(Plain.BEFORE + "смт\\.?(?= )", "селище"),
                Rule.of(Plain.BEFORE + "тел\\.", "телефон"),
                Rule.of(Plain.BEFORE + "каб\\.", "кабінет"),
                Rule.of(Plain.BEFORE + "(?:о/р|о\\. ?р\\.)" + Plain.AFTER_WORD, "особовий рахунок"),
                Rule.of(Plain.BEFORE + "(?:п/р|р/р)" + Plain.AFTER_WORD, "рахунок"),
                Rule.of(Plain.BEFORE + "ім\\.(?= )", "імені"),
                Rule.of(Plain.BEFORE + "та ін\\.", "та інше"),
                Rule.of(Plain.BEFORE + "і т\\. ?д\\.", "і так далі"),
                Rule.of(Plain.BEFORE + "пн" + Plain.AFTER_WORD, "понеділок"),
                Rule.of(Plain.BEFORE + "вт" + Plain.AFTER_WORD, "вівторок"),
                Rule.of(Plain.BEFORE + "ср" + Plain.AFTER_WORD, "середа"),
                Rule.of(Plain.BEFORE + "чт" + Plain.AFTER_WORD, "четвер"),
                Rule.of(Plain.BEFORE + "пт" + Plain.AFTER_WORD, "п’ятниця"),
                Rule.of(Plain.BEFORE + "сб" + Plain.AFTER_WORD, "субота"),
                Rule.of(Plain.BEFORE + "нд" + Plain.AFTER_WORD, "неділя"),
                // «м.» is a city only before a name.
                new Rule(Pattern.compile("(?<![\\p{L}\\d])м\\. ?(?=\\p{Lu})"), match -> "місто "));
    }

    /** {@code А-042}: а нуль чотири два. */
    private static String identifier(MatchResult match) {
        return match.group()
                .codePoints()
                .mapToObj(Character::toString)
                .map(Ukrainian::named)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String named(String character) {
        char first = character.charAt(0);
        if (first >= '0' && first <= '9') {
            return UkrainianNumbers.figures(character);
        }
        return switch (first) {
            case '-' -> "";
            case '/' -> "дріб";
            default -> LETTERS.getOrDefault(character.toLowerCase(Locale.ROOT), character);
        };
    }

    private static String decimal(MatchResult match) {
        long whole = Plain.number(match.group(2));
        return whole < 0 ? figures(match.group()) : UkrainianUnits.decimal(whole, match.group(3));
    }

    /** A zero in front, or more figures than a quantity has: the name of something. */
    private static String cardinal(String written) {
        String digits = written.replaceAll("\\D", "");
        boolean zero = digits.length() > 1 && digits.startsWith("0");
        boolean tooLong = digits.length() > LONGEST_QUANTITY && digits.length() == written.length();
        if (zero || tooLong) {
            return figures(digits);
        }
        long number = Plain.number(digits);
        return number < 0 ? figures(digits) : UkrainianNumbers.cardinal(number, Gender.MASCULINE);
    }

    private static String figures(String text) {
        return (text.startsWith("+") ? "плюс " : "") + UkrainianNumbers.figures(text);
    }

    private static String minus(String sign) {
        return sign.isEmpty() ? "" : "мінус ";
    }

    private static Map<String, String> letters() {
        String names =
                "а:а б:бе в:ве г:ге ґ:ґе д:де е:е є:є ж:же з:зе и:и і:і ї:ї й:йот к:ка л:ел м:ем н:ен о:о п:пе р:ер"
                        + " с:ес т:те у:у ф:еф х:ха ц:це ч:че ш:ша щ:ща ь:м’який_знак ю:ю я:я";
        return Arrays.stream(names.split(" "))
                .map(pair -> pair.split(":"))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1].replace('_', ' ')));
    }
}
