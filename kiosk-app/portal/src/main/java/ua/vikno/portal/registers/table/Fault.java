package ua.vikno.portal.registers.table;

/**
 * One thing wrong in a register.
 *
 * @param line physical line of a text (the heading is line 1), record number of a DBF; 0 for the file as a whole
 * @param field heading as the file writes it; empty for the line as a whole
 * @param value what stood there, shortened
 * @param reason a {@link Reason}'s code, with figures after a colon where they help
 */
public record Fault(String file, int line, String field, String value, String reason) {
    private static final int LONGEST_VALUE = 80;

    public Fault {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** A value may be personal. */
    @Override
    public String toString() {
        return "Fault[" + file + ":" + line + " " + field + " " + reason + "]";
    }
}
