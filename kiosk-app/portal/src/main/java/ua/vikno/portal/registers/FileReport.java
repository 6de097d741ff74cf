package ua.vikno.portal.registers;

import java.util.List;
import ua.vikno.portal.registers.table.Faults.Fault;
import ua.vikno.portal.registers.table.Reason;

/**
 * What became of one file.
 *
 * @param form the form it was read by; empty when none fits
 * @param lines how many lines it holds that could be read
 * @param faults the first hundred; {@code faultCount} counts all
 * @param word what the sender of a held register says to have it taken; empty else
 * @param warnings what is odd but does not keep the file out; the first hundred of {@code warningCount}
 */
public record FileReport(
        String file,
        String form,
        Outcome outcome,
        int lines,
        String word,
        List<Fault> faults,
        int faultCount,
        List<Fault> warnings,
        int warningCount) {

    /** What a held register would change, with figures before and after. */
    public List<Fault> changes() {
        return warnings.stream()
                .filter(warning -> warning.reason().startsWith(Reason.CHANGES_MUCH.with("")))
                .toList();
    }

    /** A file is taken whole or not at all. */
    public enum Outcome {
        TAKEN,
        /** The same content was taken before: nothing changed. */
        UNCHANGED,
        REFUSED,
        /**
         * It would change much, as the warnings say: nothing changed. Sent again with its word it is taken.
         */
        HELD,
        /** Another portal of the same database is taking a register: nothing changed, send it again. */
        BUSY
    }
}
