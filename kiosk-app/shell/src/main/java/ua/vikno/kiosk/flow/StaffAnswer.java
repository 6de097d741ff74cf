package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of a {@link StaffOrder}. */
public sealed interface StaffAnswer {
    /**
     * Let in.
     *
     * @param paused until when the kiosk is paused; null when it is not
     */
    record Admitted(Badge badge, @Nullable Instant paused) implements StaffAnswer {}

    /** Nobody is let in. */
    record Refused(Why why, Duration delay) implements StaffAnswer {}

    /** @param paused until when the kiosk is paused now; null when it is not */
    record Paused(@Nullable Instant paused) implements StaffAnswer {}

    /** It has begun: the process, or the machine, will end. */
    record Restarting() implements StaffAnswer {}

    /** The newest first. */
    record Papers(List<LeftPaper> papers) implements StaffAnswer {
        public Papers {
            papers = List.copyOf(papers);
        }
    }

    /** The kiosk itself failed. */
    record Failed() implements StaffAnswer {}

    /** A member of the staff, known by her number. */
    record Badge(int number, boolean technician) {}

    /** Paper that its resident did not take; whose it is stands on it and nowhere else. */
    record LeftPaper(Instant printed, Effect.PrintTarget target) {}

    /** Why nobody is let in. */
    enum Why {
        WRONG,
        /** Tried too often; {@link Refused#delay} says for how long. */
        LOCKED,
        /** The card is known, and its PIN is asked for. */
        PIN_WANTED,
        CARD_UNKNOWN,
        /** Nobody was entered as staff, or in a file that is not to be trusted. */
        NOBODY
    }
}
