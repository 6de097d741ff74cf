package ua.vikno.kiosk.texts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words for what a synthesiser would stumble over: abbreviations in full, long numbers digit by digit. */
record Spoken(List<Abbreviation> abbreviations) {
    /** Numbers of five digits and more are names of things, not quantities. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d{5,}(?:[/-]\\d+)*");

    private record Abbreviation(Pattern written, String said) {
        /** @param pair {@code кв.=квартира} */
        static Abbreviation of(String pair) {
            String[] halves = pair.split("=", 2);
            return new Abbreviation(Pattern.compile("(?<![\\p{L}])" + Pattern.quote(halves[0])), halves[1]);
        }
    }

    /** @param lists each with a bar between two pairs; applied in this order */
    static Spoken of(String... lists) {
        return new Spoken(Stream.of(lists)
                .flatMap(list -> Stream.of(list.split("\\|", -1)))
                .map(Abbreviation::of)
                .toList());
    }

    /** {@code Т-454710/0} as single characters, each heard. */
    static String apart(String text) {
        return String.join(" ", text.replaceAll("\\s", "").split(""));
    }

    String data(String text) {
        Matcher numbers = LONG_NUMBER.matcher(text);
        return inFull(numbers.replaceAll(match -> Matcher.quoteReplacement(apart(match.group()))));
    }

    String inFull(String text) {
        String said = text;
        for (Abbreviation abbreviation : abbreviations) {
            said = abbreviation.written().matcher(said).replaceAll(abbreviation.said());
        }
        return said;
    }
}
