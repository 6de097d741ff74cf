package ua.vikno.technician.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sets and removes keys in the text of a file of properties ({@link java.util.Properties#load}). Comments, order and other
 * values stay as they are.
 */
final class ConfigEdit {
    private ConfigEdit() {}

    /** A key that is there gets its value in its place; one that is only there as a comment, below it; else at the end. */
    static String set(String text, Map<String, String> values) {
        List<String> lines = new ArrayList<>(logicalLines(text));
        for (String key : new TreeSet<>(values.keySet())) {
            String line = key + "=" + escaped(values.getOrDefault(key, ""));
            int place = last(lines, key);
            if (place >= 0) {
                lines.set(place, line);
                removeBefore(lines, key, place);
            } else {
                place = commented(lines, key);
                lines.add(place < 0 ? lines.size() : place + 1, line);
            }
        }
        return joined(lines);
    }

    static String remove(String text, Set<String> keys) {
        List<String> lines = new ArrayList<>(logicalLines(text));
        lines.removeIf(line -> {
            String key = key(line);
            return key != null && keys.contains(key);
        });
        return joined(lines);
    }

    /** Where several lines name a key, the last one counts. */
    private static int last(List<String> lines, String key) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (key.equals(key(lines.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static void removeBefore(List<String> lines, String key, int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (key.equals(key(lines.get(i)))) {
                lines.remove(i);
            }
        }
    }

    private static int commented(List<String> lines, String key) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.startsWith("#" + key + "=")) {
                return i;
            }
        }
        return -1;
    }

    /** @return null for a comment and an empty line */
    private static @Nullable String key(String line) {
        String text = line.stripLeading();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith("!")) {
            return null;
        }
        int end = 0;
        while (end < text.length() && "=: \t\f\n\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** A line that ends in an odd number of backslashes goes on in the next one; a comment does not. */
    private static List<String> logicalLines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.lines().toList()) {
            boolean comment = open.isEmpty()
                    && (line.stripLeading().startsWith("#")
                            || line.stripLeading().startsWith("!"));
            open.append(line);
            if (comment || !goesOn(line)) {
                lines.add(open.toString());
                open.setLength(0);
            } else {
                open.append('\n');
            }
        }
        if (!open.isEmpty()) {
            lines.add(open.toString().stripTrailing());
        }
        return lines;
    }

    private static boolean goesOn(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** What {@link java.util.Properties#load} would take for something else. */
    private static String escaped(String value) {
        String text = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return text.startsWith(" ") || text.startsWith("\t") ? "\\" + text : text;
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
