package ua.vikno.devices.receipt;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces, and a word that is wider than the paper at its hyphen or wherever it must. */
final class Wrap {
    private Wrap() {}

    /** At least one line, each no wider than {@code room}; no-break spaces hold. */
    static List<String> lines(String text, Face face, int room) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, face, room, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, Face face, int room, List<String> lines) {
        String line = "";
        for (String word : paragraph.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (face.width(line) > room) {
                int fits = fitting(line, face, room);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
    }

    /** How many characters of the word fit; never none, or nothing would ever be printed. */
    private static int fitting(String word, Face face, int room) {
        int end = Character.charCount(word.codePointAt(0));
        while (end < word.length()) {
            int next = end + Character.charCount(word.codePointAt(end));
            if (face.width(word.substring(0, next)) > room) {
                break;
            }
            end = next;
        }
        int hyphen = end < word.length() ? word.lastIndexOf('-', end - 1) : -1;
        return hyphen > 0 ? hyphen + 1 : end;
    }
}
