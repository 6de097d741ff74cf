package ua.vikno.devices.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Breaks text at spaces, and a word that is wider than the paper at its hyphen or wherever it must. */
public final class Wrap {
    private Wrap() {}

    /**
     * At least one line, each no wider than {@code room}; no-break spaces hold.
     *
     * @param width of a piece of text, in the unit of {@code room}
     */
    public static List<String> lines(String text, ToIntFunction<String> width, int room) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, width, room, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, ToIntFunction<String> width, int room, List<String> lines) {
        String line = "";
        for (String word : paragraph.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width.applyAsInt(longer) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width.applyAsInt(line) > room) {
                int fits = fitting(line, width, room);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
    }

    /** How many characters of the word fit; never none, or nothing would ever be printed. */
    private static int fitting(String word, ToIntFunction<String> width, int room) {
        int end = Character.charCount(word.codePointAt(0));
        while (end < word.length()) {
            int next = end + Character.charCount(word.codePointAt(end));
            if (width.applyAsInt(word.substring(0, next)) > room) {
                break;
            }
            end = next;
        }
        int hyphen = end < word.length() ? word.lastIndexOf('-', end - 1) : -1;
        return hyphen > 0 ? hyphen + 1 : end;
    }
}
