package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Problem;

/** What happened, what is safe, what to do: for refusals no service has better words for. */
final class Excuses {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private Excuses() {}

    /** A fault of ours, not something the resident can mend. */
    static boolean technical(Problem problem) {
        return switch (problem) {
            case KIOSK_UNKNOWN,
                    ENROLMENT_REFUSED,
                    CERTIFICATE_REFUSED,
                    FORBIDDEN,
                    IDEMPOTENCY_CONFLICT,
                    MALFORMED,
                    TOO_LARGE,
                    TOO_MANY,
                    BUSY,
                    INTERNAL -> true;
            case ACCOUNT_NOT_FOUND,
                    DWELLING_NOT_FOUND,
                    BILL_NOT_FOUND,
                    NO_REGISTERS,
                    WRONG_FACTOR,
                    LOCKED,
                    SESSION_EXPIRED,
                    ALREADY_REGISTERED,
                    INVALID_FIELD -> false;
        };
    }

    static List<Words> of(Event.Refusal refusal) {
        return List.of(what(refusal), Words.of("trouble.safe"), way(refusal));
    }

    /** Where the portal is busy, trying again at once would be one request more. */
    private static Words way(Event.Refusal refusal) {
        return refusal instanceof Event.Refusal.Declined declined
                        && (declined.problem() == Problem.BUSY || declined.problem() == Problem.TOO_MANY)
                ? when(declined.retryAfter())
                : Words.of("trouble.way");
    }

    /** Minutes are rounded up; what lasts longer than an hour is not waited for at a kiosk. */
    private static Words when(@Nullable Duration after) {
        if (after == null) {
            return Words.of("trouble.busy.way");
        }
        if (after.compareTo(HOUR) > 0) {
            return Words.of("trouble.busy.later");
        }
        return after.compareTo(MINUTE) < 0
                ? Words.of("trouble.busy.seconds", new Words.Count(after.toSeconds()))
                : Words.of(
                        "trouble.busy.minutes",
                        new Words.Count(after.plus(MINUTE).minusNanos(1).toMinutes()));
    }

    private static Words what(Event.Refusal refusal) {
        return switch (refusal) {
            case Event.Refusal.Unreachable _ -> Words.of("trouble.unreachable");
            case Event.Refusal.TooSlow slow ->
                Words.of("trouble.slow", new Words.Count(slow.waited().toSeconds()));
            case Event.Refusal.Nonsense _ -> Words.of("trouble.nonsense");
            case Event.Refusal.TooManyCalls _ -> Words.of("trouble.many-calls");
            case Event.Refusal.NotStored _ -> Words.of("trouble.not-stored");
            case Event.Refusal.KioskFault _ -> Words.of("trouble.kiosk");
            case Event.Refusal.Declined declined -> declined(declined.problem());
        };
    }

    private static Words declined(Problem problem) {
        return switch (problem) {
            case ACCOUNT_NOT_FOUND, DWELLING_NOT_FOUND -> Words.of("trouble.not-found");
            case BILL_NOT_FOUND -> Words.of("trouble.bill-not-found");
            case NO_REGISTERS -> Words.of("trouble.no-registers");
            case TOO_MANY, BUSY -> Words.of("trouble.busy");
            case WRONG_FACTOR,
                    LOCKED,
                    SESSION_EXPIRED,
                    KIOSK_UNKNOWN,
                    ENROLMENT_REFUSED,
                    CERTIFICATE_REFUSED,
                    FORBIDDEN,
                    ALREADY_REGISTERED,
                    IDEMPOTENCY_CONFLICT,
                    INVALID_FIELD,
                    MALFORMED,
                    TOO_LARGE,
                    INTERNAL -> Words.of("trouble.refused", new Words.Plain(problem.name()));
        };
    }
}
