package ua.vikno.portal.registers.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * What programs leave in a register beside its lines: empty rows and columns, a closing sum, who made it, the end mark of
 * DOS (0x1A), zero bytes.
 */
final class Leftovers {
    private static final char END = '\u001A';
    private static final Pattern TOTAL =
            Pattern.compile("(разом|всього|усього|підсумок|загалом|загальна|итого|всего|total|сума"
                    + "|кількість (записів|рядків)|записів|рядків|виконавець|керівник|головний бухгалтер)(\\P{L}.*)?");

    private Leftovers() {}

    /** Headings without the empty ones at their end, which a delimiter behind the last column makes. */
    static List<String> named(CSVRecord cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.stream().limit(end).map(String::strip).toList();
    }

    /** Whether a row has a cell for each heading, and nothing behind them. */
    static boolean fits(CSVRecord cells, int headings) {
        return cells.size() == headings
                || (cells.size() > headings && cells.stream().skip(headings).allMatch(Leftovers::isEmpty));
    }

    static boolean isEmpty(CSVRecord cells) {
        for (String cell : cells) {
            if (!isEmpty(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row says the headings once more. */
    static boolean repeats(CSVRecord cells, List<String> headings) {
        return cells.get(0).strip().equals(headings.getFirst()) && named(cells).equals(headings);
    }

    private static boolean isEmpty(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != END && c != 0 && c != '\uFEFF' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
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
