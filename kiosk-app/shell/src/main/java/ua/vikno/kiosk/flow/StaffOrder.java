package ua.vikno.kiosk.flow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the staff ask of the kiosk itself. The answer comes back as {@link Event.Served}. */
public sealed interface StaffOrder {
    /**
     * A sign-in.
     *
     * @param card the scanned code of a card; null without one
     * @param pin empty without one
     */
    record SignIn(@Nullable String card, String pin) implements StaffOrder {
        @Override
        public String toString() {
            return "SignIn";
        }
    }

    /** No visit begins for that long; zero ends a pause. */
    record Pause(Duration length) implements StaffOrder {}

    /** @param machine with the whole machine */
    record Restart(boolean machine) implements StaffOrder {}

    /** How the devices are, and under which addresses the kiosk stands in the network. */
    record Look() implements StaffOrder {}

    /** The kiosk tests itself, without paper; takes up to two minutes. */
    record SelfTest() implements StaffOrder {}

    /** What the printers have left. */
    record Supplies() implements StaffOrder {}

    /** A new roll is in the receipt printer. */
    record NewRoll() implements StaffOrder {}

    /** Copies the kiosk's log to a stick. */
    record CopyLogs() implements StaffOrder {}

    /**
     * A new certificate by an invitation.
     *
     * @param invitation as scanned
     */
    record Enrol(String invitation) implements StaffOrder {
        @Override
        public String toString() {
            return "Enrol";
        }
    }

    /** How far the enrolment is, a moment later. */
    record LookEnrolment() implements StaffOrder {}

    /** Erases all that this kiosk is. */
    record Erase() implements StaffOrder {}

    /** Which papers were left in the printers. */
    record LeftPapers() implements StaffOrder {}
}
