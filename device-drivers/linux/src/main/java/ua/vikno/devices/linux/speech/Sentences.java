package ua.vikno.devices.linux.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text where a voice would breathe, so that the first words are heard while the rest is being rendered. */
final class Sentences {
    static final int LONGEST = 400;
    private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    /** Shorter ones stay with their neighbour: a process for "3 з 7." is not worth its start. */
    private static final int SHORTEST = 40;

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            current.append(text, from, end.start()).append(' ');
            from = end.end();
            if (current.length() >= SHORTEST) {
                add(sentences, current);
            }
        }
        current.append(text, from, text.length());
        add(sentences, current);
        return sentences;
    }

    private static void add(List<String> sentences, StringBuilder current) {
        String rest = current.toString().strip();
        current.setLength(0);
        while (rest.length() > LONGEST) {
            int space = rest.lastIndexOf(' ', LONGEST);
            int cut = space > 0 ? space : LONGEST;
            sentences.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
    }
}
