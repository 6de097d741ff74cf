package ua.vikno.technician.plugged;

import java.util.Set;
import ua.vikno.devices.Condition;

/** What came of trying a device out. */
sealed interface Proof {
    /** It did what it was asked for, as far as it can tell itself. */
    record Worked() implements Proof {}

    /** What a scanner read. */
    record Read(String text) implements Proof {}

    /** It is there, but what was waited for did not happen in time. */
    record Nothing() implements Proof {}

    /** It cannot be used. */
    record Trouble(Set<Condition> conditions, String detail) implements Proof {}

    /** No driver takes the address. */
    record Refused(String detail) implements Proof {}
}
