package ua.vikno.devices.linux.speech.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.linux.speech.words.UkrainianNumbers.Ending;
import ua.vikno.devices.linux.speech.words.UkrainianNumbers.Gender;

/** Days, years and hours in Ukrainian, in the case their preposition asks for. */
final class UkrainianDates {
    private static final List<String> MONTHS = List.of(
            "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(" "));
    private static final List<String> NOMINATIVE =
            List.of("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"
                    .split(" "));
    private static final List<String> LOCATIVE = List.of(
            "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні".split(" "));
    private static final String MONTH =
            "січ(?:ень|ня|ні)|лют(?:ий|ого|ому)|берез(?:ень|ня|ні)|квіт(?:ень|ня|ні)|трав(?:ень|ня|ні)|черв(?:ень|ня|ні)|лип(?:ень|ня|ні)|серп(?:ень|ня|ні)|верес(?:ень|ня|ні)|жовт(?:ень|ня|ні)|листопад(?:а|і)?|груд(?:ень|ня|ні)";
    /** Prepositions with the genitive; the words between are left as they are. */
    private static final String PREPOSITION = "(?:(?<![\\p{L}])(до|від|з|із|зі|після|о|об) )?";

    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String HOUR = "([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?";
    private static final String YEAR = "(?:,? (?:р\\.|року)" + Plain.AFTER_WORD + ")?";

    private UkrainianDates() {}

    static List<Rule> rules() {
        String months = String.join("|", MONTHS);
        return List.of(
                // Вулиця 8 Березня: of the eighth.
                Rule.of(
                        "(?<=(?:вулиця|вулиці|площа|площі|провулок|проспект|бульвар) )" + DAY + " (" + months + ")"
                                + Plain.AFTER_WORD,
                        match -> day(match.group(1), Ending.GENITIVE) + " " + match.group(2)),
                // З 5 до 10 січня, з 20 по 25 числа.
                Rule.of(
                        "(?<![\\p{L}])(з|із|зі|від) " + DAY + " (до|по) (?=" + DAY + " (?:" + months + "|числа))",
                        match -> "%s %s %s "
                                .formatted(match.group(1), day(match.group(2), Ending.GENITIVE), match.group(3))),
                Rule.of(
                        PREPOSITION + "(?<![\\d.,])" + DAY + " числа" + Plain.AFTER_WORD,
                        match -> preposition(match.group(1)) + day(match.group(2), Ending.GENITIVE) + " числа"),
                Rule.of(
                        "(?<![\\p{L}\\d])(?:(до|від|з|із|після|у|в|за) )?(?<![\\d.,])(0[1-9]|1[0-2])\\.(20\\d\\d)(?![.,]?\\d)",
                        match -> preposition(match.group(1)) + month(match.group(1), match.group(2)) + " "
                                + year(match.group(3))),
                Rule.of(
                        Plain.BEFORE + "(у|в|на) (\\d{4}) році" + Plain.AFTER_WORD,
                        match -> match.group(1) + " " + day(match.group(2), Ending.DATIVE) + " році"),
                Rule.of(
                        Plain.BEFORE + "(\\d{4}) рік" + Plain.AFTER_WORD,
                        match -> day(match.group(1), Ending.MASCULINE) + " рік"),
                Rule.of(
                        PREPOSITION + "(?<![\\d.])" + DAY + "\\.(0?[1-9]|1[0-2])\\.(\\d{4})" + YEAR + "(?!\\.?\\d)",
                        match -> date(match, MONTHS.get(Integer.parseInt(match.group(3)) - 1))),
                Rule.of(
                        PREPOSITION + "(?<![\\d.])" + DAY + " (" + String.join("|", MONTHS) + ") (\\d{4})" + YEAR
                                + Plain.AFTER_WORD,
                        match -> date(match, match.group(3))),
                Rule.of(
                        PREPOSITION + "(?<![\\d.,])" + DAY + " (" + String.join("|", MONTHS) + ")" + Plain.AFTER_WORD,
                        match -> preposition(match.group(1))
                                + UkrainianNumbers.ordinal(Integer.parseInt(match.group(2)), day(match.group(1)))
                                + " " + match.group(3)),
                Rule.of(
                        Plain.BEFORE + "(" + MONTH + ") (\\d{4})" + YEAR + Plain.AFTER_WORD,
                        match -> match.group(1) + " " + year(match.group(2))),
                Rule.of(Plain.BEFORE + "(\\d{4}) ?(?:року|р\\.)" + Plain.AFTER_WORD, match -> year(match.group(1))),
                Rule.of(
                        PREPOSITION + "(?<![\\d:.])" + HOUR + " ?[-–—] ?" + HOUR + "(?![\\d:])",
                        match -> "з " + hour(match.group(2), match.group(3), "з") + " до "
                                + hour(match.group(4), match.group(5), "до")),
                Rule.of(
                        PREPOSITION + "(?<![\\d:.])" + HOUR + "(?![\\d:])",
                        match -> preposition(match.group(1)) + hour(match.group(2), match.group(3), match.group(1))));
    }

    private static String date(MatchResult match, String month) {
        return "%s%s %s %s"
                .formatted(
                        preposition(match.group(1)),
                        UkrainianNumbers.ordinal(Integer.parseInt(match.group(2)), day(match.group(1))),
                        month,
                        year(match.group(4)));
    }

    /** A month by its number, in the case its preposition asks for. */
    private static String month(@Nullable String preposition, String number) {
        int month = Integer.parseInt(number) - 1;
        return switch (preposition == null ? "" : preposition.toLowerCase(Locale.ROOT)) {
            case "", "за" -> NOMINATIVE.get(month);
            case "у", "в" -> LOCATIVE.get(month);
            default -> MONTHS.get(month);
        };
    }

    private static String day(String figures, Ending ending) {
        return UkrainianNumbers.ordinal(Integer.parseInt(figures), ending);
    }

    private static String year(String figures) {
        return UkrainianNumbers.ordinal(Integer.parseInt(figures), Ending.GENITIVE) + " року";
    }

    private static String preposition(@Nullable String word) {
        return word == null ? "" : word + " ";
    }

    private static Ending day(@Nullable String preposition) {
        return preposition == null ? Ending.NEUTER : Ending.GENITIVE;
    }

    /** чотирнадцята тридцять; о чотирнадцятій годині; до чотирнадцятої години. */
    private static String hour(String hours, String minutes, @Nullable String preposition) {
        int minute = Integer.parseInt(minutes);
        String word = preposition == null ? "" : preposition.toLowerCase(Locale.ROOT);
        Ending ending = switch (word) {
            case "" -> Ending.FEMININE;
            case "о", "об" -> Ending.FEMININE_LOCATIVE;
            default -> Ending.FEMININE_GENITIVE;
        };
        String hour = UkrainianNumbers.ordinal(Integer.parseInt(hours), ending);
        if (minute == 0) {
            return hour
                    + switch (ending) {
                        case FEMININE -> " година";
                        case FEMININE_LOCATIVE -> " годині";
                        default -> " години";
                    };
        }
        return hour + (minute < 10 ? " нуль " : " ") + UkrainianNumbers.cardinal(minute, Gender.MASCULINE);
    }
}
