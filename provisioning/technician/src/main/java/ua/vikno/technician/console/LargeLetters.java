package ua.vikno.technician.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Letters of 5 × 5 signs, to be read from two metres: those of a code that a kiosk and its administrator compare. */
final class LargeLetters {
    private static final int ROWS = 5;

    private LargeLetters() {}

    /** Five lines; a character that has no large letter leaves a gap. */
    static List<String> of(String code) {
        Properties shapes = shapes();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int row = i;
            lines.add(code.chars()
                    .mapToObj(each -> shapes.getProperty(Character.toString(each), "     ,".repeat(ROWS))
                            .split(",", -1)[row])
                    .collect(Collectors.joining("  "))
                    .replace('.', ' '));
        }
        return lines;
    }

    private static Properties shapes() {
        try (InputStream in = LargeLetters.class.getResourceAsStream("large-letters.properties")) {
            if (in == null) {
                throw new IllegalStateException("the letters are missing");
            }
            Properties shapes = new Properties();
            shapes.load(in);
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
