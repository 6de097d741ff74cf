package ua.vikno.devices.linux.speech.words;

import java.util.List;

/** What holds in every language. */
final class Plain {
    /** Ends of words and numbers, for look-behind and look-ahead. */
    static final String BEFORE = "(?<![\\p{L}\\d])";

    static final String AFTER_WORD = "(?![\\p{L}\\d])";
    /** 1 234 567 or 1234567. */
    static final String WHOLE = "\\d{1,3}(?: \\d{3})+|\\d+";

    /** +38 (050) 123-45-67, 050 123 45 67, 0 800 500 123, 26-00-31. */
    static final String PHONE = BEFORE + "(?:(?:\\+?38[ -]?\\(?0 ?\\d{2}\\)?|\\(?0\\d{2,4}\\)?|0[ -]\\(?800\\)?)"
            + "[ -]\\d{1,3}[ -]?\\d{2}[ -]?\\d{2,3}|\\d{1,3}-\\d{2}-\\d{2})" + AFTER_WORD;

    static final List<Rule> RULES = List.of(
            // Controls, invisible marks, private use: nothing that could be said.
            Rule.of("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200b]]", ""),
            Rule.of("[\\u00a0\\u2007\\u2009\\u200b\\u202f\\t]", " "),
            Rule.of("[\\p{Cc}&&[^\\n]]", " "),
            // eSpeak NG 1.51 spells U+02BC out as the name of a foreign letter; RHVoice and espeak both know U+2019.
            Rule.of("(?<=\\p{L})[\\u02bc\\u2018\\u02b9\\u0060\\u00b4'](?=\\p{L})", "\u2019"),
            // To eSpeak NG double brackets are phonemes.
            Rule.of("\\[\\[|\\]\\]", " "),
            Rule.of("\\u2212(?=[\\d₴])", "-"));

    static final List<Rule> AFTER = List.of(Rule.of("[ ]{2,}", " "), Rule.of(" +(?=[,.!?;:])", ""));

    private Plain() {}

    /** {@code 1 234} as a number; figures beyond a long are no number. */
    static long number(String digits) {
        String bare = digits.replaceAll("\\D", "");
        return bare.length() > 15 ? -1 : Long.parseLong(bare);
    }

    /** {@code 4071} as {@code 4 0 7 1}. */
    static String apart(String characters) {
        return String.join(" ", characters.split(""));
    }
}
