package ua.vikno.devices;

import java.util.Set;

/**
 * How a print job ended. Only the printer's own report makes it {@link Confirmed}; a {@link FailedMaybePartial} is
 * never repeated without asking the resident.
 */
public sealed interface JobOutcome {
    record Confirmed() implements JobOutcome {}

    record SentUnconfirmed() implements JobOutcome {}

    record FailedNothingPrinted(Set<Condition> conditions) implements JobOutcome {}

    /** @param pagesDone pages the printer reported complete before it stopped; 0 when unknown */
    record FailedMaybePartial(Set<Condition> conditions, int pagesDone) implements JobOutcome {}

    record Cancelled() implements JobOutcome {}
}
