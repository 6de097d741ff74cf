package ua.vikno.technician.console;

/** Breaks text into lines of a terminal of 80 columns. */
final class Fill {
    private static final int COLUMNS = 78;

    private Fill() {}

    /**
     * @param first before the first line
     * @param next before each further line
     */
    static String of(String text, String first, String next) {
        StringBuilder filled = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ", -1)) {
            if (begun && line.length() + 1 + word.length() > COLUMNS) {
                filled.append(line).append('\n');
                line = new StringBuilder(next);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        return filled.append(line).toString();
    }
}
