package ua.vikno.devices.linux.speech.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
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
        rules.addAll(UkrainianAbbreviations.rules());
        rules.addAll(UkrainianCases.rules());
        rules.addAll(UkrainianDates.rules());
        rules.add(Rule.of(
                Plain.BEFORE + "(?:\\+?38 ?\\(?0 ?\\d{2}|\\(?0\\d{2})\\)?[ -]\\d{3}[ -]?\\d{2}[ -]?\\d{2}"
                        + Plain.AFTER_WORD,
                match -> figures(match.group())));
        rules.add(Rule.of(
                Plain.BEFORE + "(?:\\(?0\\d{3,4}\\)? )?(?:\\d{1,3}-)?\\d{2}-\\d{2}(?!-)" + Plain.AFTER_WORD,
                Ukrainian::phone));
        rules.add(Rule.of(
                Plain.BEFORE + "0[ -]\\(?800\\)?[ -]\\d{3}[ -]?\\d{3}" + Plain.AFTER_WORD,
                match -> figures(match.group())));
        rules.addAll(UkrainianUnits.rules());
        // Т-454710/0 and АБ-12 are spelled, «Зоря-2» is a name.
        rules.add(Rule.of(
                Plain.BEFORE + "(?:\\p{L}|(?-iu:\\p{Lu}{2,4}))[-/]\\d[\\d\\p{Lu}/-]*" + Plain.AFTER_WORD,
                Ukrainian::identifier));
        rules.add(Rule.of("(?<=номер )\\d+[-/][\\d/-]*\\d", Ukrainian::identifier));
        rules.add(Rule.of("(?<=\\p{L})(?=\\d)", " "));
        // 12-А, 20б: a house, and its letter by name.
        rules.add(Rule.of("(?<=\\d)-?(\\p{L})(?!\\p{L})", match -> " " + letter(match.group(1))));
        rules.add(Rule.of("(?<=(?:корпус|секція) )(\\p{L})(?!\\p{L})", match -> letter(match.group(1))));
        rules.add(Rule.of("(?<=\\d)/(?=\\d)", " дріб "));
        rules.add(Rule.of("\\+?\\d{5,}(?:[/-]\\d+)*", match -> figures(match.group())));
        rules.add(Rule.of(
                "(?<![\\d,.])(-?)(" + Plain.WHOLE + "),(\\d{1,6})(?![\\d,.]\\d)",
                match -> minus(match.group(1)) + decimal(match)));
        rules.addAll(UkrainianCases.bare());
        rules.add(Rule.of(
                Plain.BEFORE + "(\\d{1,2}) (з|із) (\\d{1,2})" + Plain.AFTER_WORD,
                match -> "%s %s %s"
                        .formatted(
                                cardinal(match.group(1)),
                                match.group(2),
                                UkrainianNumbers.genitive(Integer.parseInt(match.group(3)), Gender.MASCULINE))));
        rules.add(Rule.of("(?<![\\p{L}\\d])-(?=\\d)", "мінус "));
        rules.add(Rule.of("\\d{1,3}(?: \\d{3})+(?!\\d)", match -> cardinal(match.group())));
        rules.add(Rule.of("\\d+", match -> cardinal(match.group())));
        // eSpeak NG 1.51 reads these two, alone, as names of letters; the language has another form of each.
        rules.add(Rule.of(Plain.BEFORE + "з(?= \\p{L})", match -> match.group().equals("З") ? "Із" : "із"));
        rules.add(Rule.of(Plain.BEFORE + "й(?= \\p{L})", "і"));
        return List.copyOf(rules);
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

    /** The vowels' names are the vowels. */
    private static String letter(String written) {
        String name = named(written);
        return name.equalsIgnoreCase(written) ? written : name;
    }

    /** Groups of two and three figures with hyphens are a telephone number when they are three, or have a code. */
    private static String phone(MatchResult match) {
        String written = match.group();
        boolean number =
                written.startsWith("0") || written.startsWith("(") || written.matches("\\d{1,3}-\\d{2}-\\d{2}");
        return number ? figures(written) : written;
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
