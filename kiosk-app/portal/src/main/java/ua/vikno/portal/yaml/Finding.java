package ua.vikno.portal.yaml;

/**
 * One thing wrong in a file.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param error false for a warning: the file is used all the same
 * @param text what is wrong and what to do
 */
public record Finding(String file, int line, boolean error, String text) {
    /** {@code forms/water.yaml:12: error: …}, as compilers write it, so that editors find the place. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (error ? "error: " : "warning: ") + text;
    }
}
