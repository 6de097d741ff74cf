package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.portal.api.common.Problem;

/** Everything that can happen to a flow. */
public sealed interface Event {
    /** The resident did something. */
    record Did(Input input) implements Event {}

    record Scanned(String text, String symbology) implements Event {
        @Override
        public String toString() {
            return "Scanned[" + text.length() + "]";
        }
    }

    /**
     * Once a second, from the injected clocks.
     *
     * @param now the wall clock, for dates
     * @param uptime the monotonic clock, for waiting
     */
    record Tick(Instant now, Uptime uptime) implements Event {}

    record Answered(String tag, Object answer) implements Event {
        @Override
        public String toString() {
            return "Answered[" + tag + "]";
        }
    }

    record Refused(String tag, Refusal refusal) implements Event {}

    record Printing(String job, JobPhase phase, int pagesDone, Set<Condition> conditions) implements Event {}

    record Printed(String job, JobOutcome outcome) implements Event {}

    /** The state of what the kiosk depends on, whenever it changes. */
    record Readiness(boolean portal, PrinterState sheet, PrinterState receipt, boolean scanner) implements Event {
        /** A printer as the resident is concerned: whether it prints, and if not, what is the matter. */
        public record PrinterState(boolean present, boolean usable, Set<Condition> conditions) {}
    }

    /** What the portal publishes arrived or was read from the kiosk's cache. */
    record Published(Directory directory) implements Event {}

    record Headphones(boolean plugged) implements Event {}

    /** The cabinet's own button for help was pressed. */
    record HelpButton() implements Event {}

    record SpeechBusy(boolean speaking) implements Event {}

    /** Why the portal did not answer as asked. */
    sealed interface Refusal {
        /**
         * The portal said no.
         *
         * @param retryAt for {@link Problem#LOCKED}
         * @param attemptsLeft for {@link Problem#WRONG_FACTOR}, else -1
         * @param field for {@link Problem#INVALID_FIELD}
         */
        record Declined(
                Problem problem,
                @Nullable Instant retryAt,
                int attemptsLeft,
                @Nullable String field) implements Refusal {}

        record Unreachable() implements Refusal {}

        record TooSlow(Duration waited) implements Refusal {}

        record Nonsense() implements Refusal {}
    }
}
