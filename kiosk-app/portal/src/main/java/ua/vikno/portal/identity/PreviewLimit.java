package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * How many accounts one kiosk may ask for: enough for people, too few for a list of everybody. So many in a minute, ten times
 * as many in a day; and numbers that nobody has 20 at once and 60 an hour, for whoever tries numbers in a row meets many
 * of those.
 */
final class PreviewLimit {
    private static final int DAYS_WORTH = 10;
    private static final int UNKNOWN_AT_ONCE = 20;
    private static final int UNKNOWN_IN_AN_HOUR = 60;

    private final CallLimits told;
    private final CallLimits unknown;

    PreviewLimit(Database database, int perMinute, Clock clock) {
        CallLimit minute = new CallLimit("preview", perMinute, Duration.ofMinutes(1));
        CallLimit day = new CallLimit("preview-day", DAYS_WORTH * perMinute, Duration.ofDays(1));
        CallLimit unknownAtOnce = new CallLimit("unknown-account", UNKNOWN_AT_ONCE, Duration.ofMinutes(20));
        CallLimit unknownInAnHour = new CallLimit("unknown-account-hour", UNKNOWN_IN_AN_HOUR, Duration.ofHours(1));
        this.unknown = CallLimits.unforced(database, clock, unknownAtOnce, unknownInAnHour);
        this.told = CallLimits.unforced(database, clock, minute, day);
    }

    /** @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds} */
    void count(String kiosk) {
        unknown.refuseExhausted(kiosk);
        told.count(kiosk);
    }

    /** @throws ProblemException {@code TOO_MANY} when it was one too many */
    void unknown(String kiosk) {
        unknown.count(kiosk);
    }
}
