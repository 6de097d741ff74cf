package ua.vikno.devices.linux.speech.words;

import java.util.List;
import java.util.regex.MatchResult;

/** English text: synthesisers read English figures well, so only signs, sums, dates and hours are spelled out. */
final class English {
    private static final List<String> MONTHS =
            List.of("January February March April May June July August September October November December".split(" "));
    private static final String SUM = "(\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:[.,](\\d\\d))?";

    private static final String PER = "(?: ?/ ?| per )";

    private static final String ONE = "(?<![\\d.,])(?<!\\d )1 ?";

    static final List<Rule> RULES = List.of(
            Rule.of(Plain.PHONE, match -> code(match.group())),
            Rule.of("(?:№|" + Plain.BEFORE + "No\\.) ?(?=\\d)", "number "),
            Rule.of("№", " number "),
            Rule.of("(-?)(?:₴|UAH) ?" + SUM + "(?!\\d|[.,]\\d)", English::money),
            // A price below kopecks: ₴29.052.
            Rule.of("(-?)(?:₴|UAH) ?(\\d[\\d,]*\\.\\d+)", match -> match.group(1) + match.group(2) + " hryvnias"),
            Rule.of("(?<![\\d.])(-?)" + SUM + " ?(?:₴|UAH|грн\\.?)" + Plain.AFTER_WORD, English::money),
            Rule.of("₴", " hryvnias "),
            Rule.of("(?<![\\d.])(0?[1-9]|[12]\\d|3[01])\\.(0[1-9]|1[0-2])\\.(\\d{4})(?!\\.?\\d)", English::date),
            Rule.of(
                    "(?<![\\d:])([01]?\\d|2[0-3]):00(?![\\d:])",
                    match -> Integer.parseInt(match.group(1)) + " o’clock"),
            Rule.of(
                    "(?<![\\d:])([01]?\\d|2[0-3]):0([1-9])(?![\\d:])",
                    match -> Integer.parseInt(match.group(1)) + " oh " + match.group(2)),
            Rule.of(
                    "(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])",
                    match -> Integer.parseInt(match.group(1)) + " " + match.group(2)),
            Rule.of(" ?%", " per cent"),
            Rule.of(" ?× ?(?=[\\d₴])", " times "),
            Rule.of(" ?°[CС]" + Plain.AFTER_WORD, " degrees"),
            Rule.of(PER + "(?:m|м)[³3]" + Plain.AFTER_WORD, " per cubic metre"),
            Rule.of(PER + "(?:m|м)[²2]" + Plain.AFTER_WORD, " per square metre"),
            Rule.of(PER + "(?:kWh|кВт·год)" + Plain.AFTER_WORD, " per kilowatt hour"),
            Rule.of(PER + "(?:Gcal|Гкал)" + Plain.AFTER_WORD, " per gigacalorie"),
            Rule.of(ONE + "(?:m|м)[³3]" + Plain.AFTER_WORD, "1 cubic metre"),
            Rule.of(ONE + "(?:m|м)[²2]" + Plain.AFTER_WORD, "1 square metre"),
            Rule.of(ONE + "(?:kWh|кВт·год)" + Plain.AFTER_WORD, "1 kilowatt hour"),
            Rule.of(ONE + "(?:Gcal|Гкал)" + Plain.AFTER_WORD, "1 gigacalorie"),
            Rule.of(" ?(?:Gcal|Гкал)" + Plain.AFTER_WORD, " gigacalories"),
            Rule.of(" ?(?:m|м)[³3]" + Plain.AFTER_WORD, " cubic metres"),
            Rule.of(" ?(?:m|м)[²2]" + Plain.AFTER_WORD, " square metres"),
            Rule.of(" ?(?:kWh|кВт·год)" + Plain.AFTER_WORD, " kilowatt hours"),
            Rule.of(
                    Plain.BEFORE + "(\\p{Lu}{1,4})[-/](\\d[\\d/-]*)" + Plain.AFTER_WORD,
                    match -> Plain.apart(match.group(1) + match.group(2).replaceAll("\\D", ""))),
            Rule.of("\\+?(?<![\\d.,])\\d{5,}(?:[/-]\\d+)*", match -> code(match.group())),
            Rule.of("(?<![\\d.,])(?<!\\d )0\\d+(?![.,]\\d)", match -> Plain.apart(match.group())));

    private English() {}

    private static String money(MatchResult match) {
        long hryvnias = Plain.number(match.group(2));
        if (hryvnias < 0) {
            return Plain.apart(match.group(2).replaceAll("\\D", ""));
        }
        int kopecks = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        return (match.group(1).isEmpty() ? "" : "minus ")
                + spoken(hryvnias)
                + (hryvnias == 1 ? " hryvnia" : " hryvnias")
                + (kopecks == 0 ? "" : " " + kopecks + (kopecks == 1 ? " kopeck" : " kopecks"));
    }

    /** Grouped, so that a long sum is not taken for a code. */
    private static String spoken(long number) {
        return Long.toString(number).replaceAll("(\\d)(?=(\\d{3})+$)", "$1,");
    }

    private static String date(MatchResult match) {
        return "%d %s %s"
                .formatted(
                        Integer.parseInt(match.group(1)),
                        MONTHS.get(Integer.parseInt(match.group(2)) - 1),
                        match.group(3));
    }

    private static String code(String digits) {
        return (digits.startsWith("+") ? "plus " : "") + Plain.apart(digits.replaceAll("\\D", ""));
    }
}
