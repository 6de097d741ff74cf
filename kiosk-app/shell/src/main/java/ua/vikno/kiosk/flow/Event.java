package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.fleet.Notices.Notice;

/** Everything that can happen to a flow. */
public sealed interface Event {
    /** The resident did something. */
    record Did(Input input) implements Event {}

    /** Whether this is the button {@code action} being pressed. */
    default boolean presses(String action) {
        return this instanceof Did(Input.Press(String pressed)) && pressed.equals(action);
    }

    /** A code was held to the scanner. */
    record Scanned(Code code) implements Event {}

    /**
     * Once a second, from the injected clocks.
     *
     * @param now the wall clock, for dates
     * @param uptime the monotonic clock, for waiting
     */
    record Tick(Instant now, Uptime uptime) implements Event {}

    /**
     * The portal answered.
     *
     * @param <A> what was asked for
     */
    record Answered<A>(Asked<A> asked, A answer) implements Event {
        @Override
        public String toString() {
            return "Answered[" + asked.tag() + "]";
        }
    }

    record Refused(String tag, Refusal refusal) implements Event {}

    record Printing(String job, JobPhase phase, int pagesDone, Set<Condition> conditions) implements Event {}

    record Printed(String job, JobOutcome outcome) implements Event {}

    /**
     * The state of what the kiosk depends on, whenever it changes.
     *
     * @param storage the kiosk's own disk takes what must be kept before something is submitted
     */
    record Readiness(boolean portal, boolean storage, PrinterState sheet, PrinterState receipt, boolean scanner)
            implements Event {
        /** A printer as the resident is concerned: whether it prints, and if not, what is the matter. */
        public record PrinterState(boolean present, boolean usable, Set<Condition> conditions) {}
    }

    /** What the portal publishes arrived or was read from the kiosk's cache. */
    record Published(Directory directory) implements Event {}

    /** What the operator tells over all screens now; null is nothing. */
    record Announced(@Nullable Notice notice) implements Event {}

    /** Until when the staff have paused the kiosk; null when they have not. */
    record Paused(@Nullable Instant until) implements Event {}

    /** Whether the kiosk is closed by its week plan; null while it is open. */
    record Hours(@Nullable Closed closed) implements Event {
        /**
         * How it is closed.
         *
         * @param serves it serves whoever touches it all the same
         * @param opens null when that is not within a year
         * @param reason of a day that is otherwise than the week says; null on a usual one
         */
        public record Closed(
                boolean serves,
                @Nullable Instant opens,
                @Nullable Localized reason) {}
    }

    /** A staff's card, known or not, was held to the scanner. */
    record Carded(String code) implements Event {
        @Override
        public String toString() {
            return "Carded";
        }
    }

    /** The kiosk has done, or not done, what the staff asked of it. */
    record Served(String tag, StaffAnswer answer) implements Event {}

    /**
     * What proves that this kiosk is genuine.
     *
     * @param address of the page that says so, with the proof in it; null for a kiosk that can prove nothing
     */
    record Proved(String tag, @Nullable String address) implements Event {}

    record Headphones(boolean plugged) implements Event {}

    /** The cabinet's own button for help was pressed. */
    record HelpButton() implements Event {}

    /** The cabinet's sensor has noticed that somebody came near, or that nobody is near any more. */
    record Nearby(boolean somebody) implements Event {}

    record SpeechBusy(boolean speaking) implements Event {}

    /** Why a question was not answered as asked. */
    sealed interface Refusal {
        /**
         * The portal said no.
         *
         * @param retryAt for {@link Problem#LOCKED}
         * @param attemptsLeft for {@link Problem#WRONG_FACTOR}, else -1
         * @param field for {@link Problem#INVALID_FIELD}
         * @param retryAfter for {@link Problem#BUSY} and {@link Problem#TOO_MANY}: a second to a day
         */
        record Declined(
                Problem problem,
                @Nullable Instant retryAt,
                int attemptsLeft,
                @Nullable String field,
                @Nullable Duration retryAfter)
                implements Refusal {
            private static final Duration LONGEST = Duration.ofDays(1);

            public Declined(Problem problem) {
                this(problem, null, -1, null, null);
            }

            /** Until when it is locked; 15 minutes where the portal does not say so, or not a time of the coming day. */
            public Instant lockedUntil(Context context) {
                Instant now = context.now();
                boolean told = retryAt != null && retryAt.isAfter(now) && !retryAt.isAfter(now.plus(LONGEST));
                return retryAt != null && told ? retryAt : now.plus(Duration.ofMinutes(15));
            }
        }

        record Unreachable() implements Refusal {}

        record TooSlow(Duration waited) implements Refusal {}

        record Nonsense() implements Refusal {}

        /** More is being asked at once than one resident can ask; nothing was sent. */
        record TooManyCalls() implements Refusal {}

        /** The kiosk could not write the submission's key to its own disk; nothing was sent. */
        record NotStored() implements Refusal {}

        /** The kiosk itself failed; the portal has no part in it. */
        record KioskFault() implements Refusal {}
    }
}
