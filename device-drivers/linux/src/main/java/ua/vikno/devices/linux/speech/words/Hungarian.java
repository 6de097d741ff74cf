package ua.vikno.devices.linux.speech.words;

import java.util.List;
import java.util.regex.MatchResult;

/** Hungarian text: figures are left to the synthesiser, signs, sums, dates and hours are spelled out. */
final class Hungarian {
    private static final List<String> MONTHS =
            List.of("január február március április május június július augusztus szeptember október november december"
                    .split(" "));

    static final List<Rule> RULES = List.of(
            Rule.of(Plain.PHONE, match -> code(match.group())),
            Rule.of("№ ?", "szám "),
            Rule.of(Plain.BEFORE + "kb\\.", "körülbelül"),
            Rule.of(
                    "(?<![\\d,.])(-?)(" + Plain.WHOLE + ")(?:,(\\d\\d))? ?(?:₴|UAH|грн\\.?|hrivnya)" + Plain.AFTER_WORD,
                    Hungarian::money),
            Rule.of("₴", " hrivnya "),
            Rule.of(
                    "(?<![\\d.])(0?[1-9]|[12]\\d|3[01])\\.(0[1-9]|1[0-2])\\.(\\d{4})(?!\\.?\\d)",
                    match -> date(match.group(3), match.group(2), match.group(1))),
            Rule.of(
                    "(?<![\\d.])(\\d{4})\\. ?(0[1-9]|1[0-2])\\. ?(0?[1-9]|[12]\\d|3[01])\\.?(?!\\d)",
                    match -> date(match.group(1), match.group(2), match.group(3))),
            Rule.of("(?<![\\d:])([01]?\\d|2[0-3]):00(?![\\d:])", match -> Integer.parseInt(match.group(1)) + " óra"),
            Rule.of(
                    "(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])",
                    match -> Integer.parseInt(match.group(1)) + " óra " + Integer.parseInt(match.group(2)) + " perc"),
            Rule.of(" ?%", " százalék"),
            Rule.of(" ?× ?(?=\\d)", " szorozva "),
            Rule.of(" ?°[CС]" + Plain.AFTER_WORD, " fok"),
            Rule.of(" ?/ ?(?:m|м)[³3]" + Plain.AFTER_WORD, " köbméterenként"),
            Rule.of(" ?/ ?(?:m|м)[²2]" + Plain.AFTER_WORD, " négyzetméterenként"),
            Rule.of(" ?/ ?(?:kWh|кВт·год)" + Plain.AFTER_WORD, " kilowattóránként"),
            Rule.of(" ?/ ?(?:Gcal|Гкал)" + Plain.AFTER_WORD, " gigakalóriánként"),
            Rule.of(" ?(?:Gcal|Гкал)" + Plain.AFTER_WORD, " gigakalória"),
            Rule.of(" ?(?:m|м)[³3]" + Plain.AFTER_WORD, " köbméter"),
            Rule.of(" ?(?:m|м)[²2]" + Plain.AFTER_WORD, " négyzetméter"),
            Rule.of(" ?(?:kWh|кВт·год)" + Plain.AFTER_WORD, " kilowattóra"),
            Rule.of(
                    Plain.BEFORE + "(\\p{Lu}{1,4})[-/](\\d[\\d/-]*)" + Plain.AFTER_WORD,
                    match -> Plain.apart(match.group(1) + match.group(2).replaceAll("\\D", ""))),
            Rule.of("\\+?(?<![\\d.,])\\d{5,}(?:[/-]\\d+)*", match -> code(match.group())),
            Rule.of("(?<![\\d.,])(?<!\\d )0\\d+(?![.,]\\d)", match -> Plain.apart(match.group())));

    private Hungarian() {}

    private static String code(String written) {
        return (written.startsWith("+") ? "plusz " : "") + Plain.apart(written.replaceAll("\\D", ""));
    }

    private static String money(MatchResult match) {
        String whole = match.group(2).replaceAll("(?<=\\d) (?=\\d)", "");
        String kopecks = match.group(3);
        return (match.group(1).isEmpty() ? "" : "mínusz ")
                + grouped(whole)
                + " hrivnya"
                + (kopecks == null || kopecks.equals("00") ? "" : " " + Integer.parseInt(kopecks) + " kopijka");
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(\\d)(?=(\\d{3})+$)", "$1 ");
    }

    private static String date(String year, String month, String day) {
        return "%s %s %d".formatted(year, MONTHS.get(Integer.parseInt(month) - 1), Integer.parseInt(day));
    }
}
