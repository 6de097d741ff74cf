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

    private final Database database;
    private final CallLimit minute;
    private final CallLimit day;
    private final CallLimit unknownAtOnce;
    private final CallLimit unknownInAnHour;

    PreviewLimit(Database database, int perMinute, Clock clock) {
        this.database = database;
        this.minute = new CallLimit(database, "preview", perMinute, Duration.ofMinutes(1), clock);
        this.day = new CallLimit(database, "preview-day", DAYS_WORTH * perMinute, Duration.ofDays(1), clock);
        this.unknownAtOnce = new CallLimit(database, "unknown-account", UNKNOWN_AT_ONCE, Duration.ofMinutes(20), clock);
        this.unknownInAnHour =
                new CallLimit(database, "unknown-account-hour", UNKNOWN_IN_AN_HOUR, Duration.ofHours(1), clock);
    }

    /** @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds} */
    void count(String kiosk) {
        unknownAtOnce.refuseExhausted(kiosk);
        unknownInAnHour.refuseExhausted(kiosk);
        // One write instead of two: on SQLite each waits for its turn.
        database.writing().executeWithoutResult(_ -> {
            minute.count(kiosk);
            day.count(kiosk);
        });
    }

    /** @throws ProblemException {@code TOO_MANY} when it was one too many */
    void unknown(String kiosk) {
        unknownAtOnce.count(kiosk);
        unknownInAnHour.count(kiosk);
    }
}
