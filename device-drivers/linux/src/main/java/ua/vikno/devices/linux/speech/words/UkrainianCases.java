package ua.vikno.devices.linux.speech.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import ua.vikno.devices.linux.speech.words.UkrainianNumbers.Ending;
import ua.vikno.devices.linux.speech.words.UkrainianNumbers.Gender;

/** Numbers in the case a preposition asks for, and ordinals with their endings: від чотирьох до восьми, четвертий. */
final class UkrainianCases {
    private static final String OF = "(?<![\\p{L}\\d’])(від|до|після|без|крім|для|протягом|близько|більше|менше)";
    private static final String NUMBER = "(" + Plain.WHOLE + ")";
    private static final String NO_NUMBER_AFTER = "(?![\\d,.:/-]*\\d)";
    private static final String OTHER =
            "(?! ?(?:січн|лют|берез|квітн|травн|червн|липн|серпн|вересн|жовтн|листопад|грудн|р\\.|рок))";

    private UkrainianCases() {}

    /** Before the rules for units: they know numbers in the nominative only. */
    static List<Rule> rules() {
        return List.of(
                // 2-х, 4-х осіб: of how many, and never «других».
                Rule.of("(?<![\\p{L}\\d.,/-])([234])-х" + Plain.AFTER_WORD, UkrainianCases::genitive),
                // 4-й, 2-га, 3-го: an ending after the hyphen says case and gender.
                Rule.of(
                        "(?<!будинок )(?<!, )(?<![\\p{L}\\d.,/-])(\\d{1,4})[-–](мий|тий|ий|ій|й|га|ша|тя|та|ма|ва|а(?= \\p{L})|ге|ше|тє|те|ме|ве|е|є|го|ого|ої|ї|му|ому|у|ю|х|их|і)"
                                + Plain.AFTER_WORD,
                        UkrainianCases::ordinal),
                Rule.of("(?<![\\p{L}\\d])(\\d{1,4})-(?:ти|ми|и)(?= )", UkrainianCases::genitive));
    }

    private static String genitive(MatchResult match) {
        return UkrainianNumbers.genitive(Plain.number(match.group(1)), Gender.MASCULINE);
    }

    private static String ordinal(MatchResult match) {
        return UkrainianNumbers.ordinal(Integer.parseInt(match.group(1)), ending(match.group(2)));
    }

    private static Ending ending(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "мий", "тий", "ий", "ій", "й" -> Ending.MASCULINE;
            case "га", "ша", "тя", "та", "ма", "ва", "а" -> Ending.FEMININE;
            case "ге", "ше", "тє", "те", "ме", "ве", "е", "є" -> Ending.NEUTER;
            case "го", "ого" -> Ending.GENITIVE;
            case "ої", "ї" -> Ending.FEMININE_GENITIVE;
            case "му", "ому" -> Ending.DATIVE;
            case "у", "ю" -> Ending.FEMININE_ACCUSATIVE;
            case "х", "их" -> Ending.PLURAL_GENITIVE;
            default -> Ending.PLURAL;
        };
    }

    /** After the rules for units, for numbers that stand alone. */
    static List<Rule> bare() {
        return List.of(
                Rule.of(OF + " " + NUMBER + NO_NUMBER_AFTER + OTHER, UkrainianCases::of),
                // З трьох до п’яти; дві сторінки із трьох.
                Rule.of(
                        "(?<![\\p{L}\\d’])(з|із|зі) " + NUMBER + "(?= (?:до|по) |[.,;!?)]?\\s*$)" + OTHER,
                        UkrainianCases::of));
    }

    private static String of(MatchResult match) {
        String said = digits(match.group(2))
                ? UkrainianNumbers.figures(match.group(2))
                : UkrainianNumbers.genitive(Plain.number(match.group(2)), Gender.MASCULINE);
        return match.group(1) + " " + said;
    }

    /** More figures than a quantity has, or a zero in front: the name of something. */
    private static boolean digits(String written) {
        return written.matches("\\d{5,}|0\\d+");
    }
}
