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
    private static final String MONTH =
            "січ(?:ень|ня|ні)|лют(?:ий|ого|ому)|берез(?:ень|ня|ні)|квіт(?:ень|ня|ні)|трав(?:ень|ня|ні)|черв(?:ень|ня|ні)|лип(?:ень|ня|ні)|серп(?:ень|ня|ні)|верес(?:ень|ня|ні)|жовт(?:ень|ня|ні)|листопад(?:а|і)?|груд(?:ень|ня|ні)";
    /** Prepositions with the genitive; the words between are left as they are. */
    private static final String PREPOSITION = "(?:(?<![\\p{L}])(до|від|з|із|зі|після|о|об) )?";

    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String HOUR = "([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?";
    private static final String YEAR = "(?:,? (?:р\\.|року)" + Plain.AFTER_WORD + ")?";

    private UkrainianDates() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        PREPOSITION + "(?<![\\d.])" + DAY + "\\.(0[1-9]|1[0-2])\\.(\\d{4})" + YEAR + "(?!\\.?\\d)",
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
