package ua.vikno.portal.registers.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** What programs leave in a register beside its lines: empty rows, a closing sum, the end mark of DOS (0x1A). */
final class Leftovers {
    private static final char END = '\u001A';
    private static final Pattern TOTAL =
            Pattern.compile("(разом|всього|усього|підсумок|загалом|загальна|итого|всего|total|сума)(\\P{L}.*)?");

    private Leftovers() {}

    static boolean isEmpty(CSVRecord cells) {
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c != END && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the first cell that says anything is a word for a sum of all lines. */
    static boolean isTotal(CSVRecord cells) {
        for (String cell : cells) {
            String text = cell.strip();
            if (!text.isEmpty()) {
                return !Character.isDigit(text.charAt(0))
                        && TOTAL.matcher(text.toLowerCase(Locale.of("uk"))).matches();
            }
        }
        return false;
    }

    /** The end mark may hang on the last cell of the last line. */
    static String[] withoutEnd(String[] cells) {
        String last = cells[cells.length - 1];
        int end = last.length();
        while (end > 0 && last.charAt(end - 1) == END) {
            end--;
        }
        cells[cells.length - 1] = last.substring(0, end);
        return cells;
    }
}
