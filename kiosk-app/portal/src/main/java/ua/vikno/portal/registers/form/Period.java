package ua.vikno.portal.registers.form;

import java.util.Optional;

/** Where a register says which month a line is of. */
public sealed interface Period {
    /** {@code uuuu} and {@code uu} style pattern of the month, or of its first day. */
    String pattern();

    /** A column. */
    record InColumn(String column, String pattern) implements Period {}

    /**
     * The file's name, {@code voda_2026-01.csv}: what stands between {@code before} and {@code after}. Case does not matter.
     */
    record InName(String before, String after, String pattern) implements Period {

        /** The month as the name writes it; empty when the file is called otherwise. */
        public Optional<String> of(String file) {
            int length = file.length() - before.length() - after.length();
            boolean fits = length > 0
                    && file.regionMatches(true, 0, before, 0, before.length())
                    && file.regionMatches(true, file.length() - after.length(), after, 0, after.length());
            return fits ? Optional.of(file.substring(before.length(), before.length() + length)) : Optional.empty();
        }

        /** How the form describes the name: {@code voda_*.csv}. */
        public String template() {
            return before + "*" + after;
        }
    }

    /** Whether the pattern names a day, which then must be the first of the month. */
    default boolean hasDay() {
        return pattern().contains("d");
    }
}
