package ua.vikno.devices.linux.speech.words;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written, and what is said instead. Rules are applied one after the other, each to the whole text. */
record Rule(Pattern written, Function<MatchResult, String> said) {
    /** @param pattern of {@link Pattern}, letters of any case and script */
    static Rule of(String pattern, Function<MatchResult, String> said) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), said);
    }

    static Rule of(String pattern, String said) {
        return of(pattern, match -> said);
    }

    static String applied(List<Rule> rules, String text) {
        String said = text;
        for (Rule rule : rules) {
            Matcher matcher = rule.written().matcher(said);
            said = matcher.replaceAll(
                    match -> Matcher.quoteReplacement(rule.said().apply(match)));
        }
        return said;
    }
}
