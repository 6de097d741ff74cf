package ua.vikno.kiosk.flow;

import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.ask.Asked;

/** Something to be done outside the flow, with a deadline; its result comes back as an {@link Event}. */
public sealed interface Effect {
    /**
     * Asks the portal. The answer comes back as {@link Event.Answered} or {@link Event.Refused}; an answer that is not
     * waited for any more is dropped.
     */
    record Ask(Asked<?> asked) implements Effect {}

    /** Prints; progress and outcome come back as {@link Event.Printing} and {@link Event.Printed}. */
    record Print(String job, Paper paper, PrintTarget target, int firstPage) implements Effect {
        @Override
        public String toString() {
            return "Print[" + job + " " + target + "]";
        }
    }

    record CancelPrint(String job) implements Effect {}

    /** Ends the portal session, purges the printer's queue, wipes what the runners hold. */
    record Wipe() implements Effect {}

    /** Tells the staff; the resident sees that it was told. */
    record CallStaff(String screen) implements Effect {}

    /**
     * Does what the staff ask of the kiosk itself.
     *
     * @param by who asks, for the journal; 0 while that is not known
     */
    record Serve(String tag, int by, StaffOrder order) implements Effect {}

    /** Makes what proves that this kiosk is genuine. The answer comes back as {@link Event.Proved}. */
    record Prove(String tag) implements Effect {}

    enum PrintTarget {
        SHEET,
        RECEIPT
    }
}
