package ua.vikno.portal.registers.table;

import java.util.Map;

/**
 * One line of a register, cells by heading.
 *
 * @param line as a fault names it
 */
public record Row(int line, Map<String, Integer> index, String[] cells) {
    /** The cell as it stands, outer blanks removed. */
    public String cell(String column) {
        Integer at = index.get(column);
        if (at == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return cells[at].strip();
    }

    /** Cells are personal. */
    @Override
    public String toString() {
        return "Row[" + line + "]";
    }
}
