package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * How often one kiosk may do something: so many times at once, and one more each time a window divided by that number has
 * passed. Counted in the database, whatever portal is asked.
 *
 * <p>This is the generic cell rate algorithm of ITU-T I.371: one moment for each kiosk, at which its calls will be
 * forgotten.
 */
final class CallLimit {
    private final Database database;
    private final String counter;
    private final Duration window;
    private final long step;
    private final Clock clock;

    /**
     * @param counter what is counted, up to 40 characters
     * @param calls at once, and in a window from then on
     */
    CallLimit(Database database, String counter, int calls, Duration window, Clock clock) {
        this.database = database;
        this.counter = counter;
        this.window = window;
        this.step = window.toMillis() / calls;
        this.clock = clock;
    }

    /** @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds} */
    void count(String kiosk) {
        long now = clock.millis();
        boolean counted = database.client()
                        .sql("""
                            insert into call_count (counter, kiosk, forgotten_at) values (:counter, :kiosk, :now + :step)
                            on conflict (counter, kiosk) do update set
                              forgotten_at = :step + case
                                when call_count.forgotten_at > :now then call_count.forgotten_at else :now end
                            where call_count.forgotten_at <= :now + :room
                            """)
                        .param("counter", counter)
                        .param("kiosk", kiosk)
                        .param("now", now)
                        .param("step", step)
                        .param("room", window.toMillis() - step)
                        .update()
                > 0;
        if (!counted) {
            throw tooMany(tooEarly(kiosk, now));
        }
    }

    /**
     * Counts nothing.
     *
     * @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds} when one more call would be too many
     */
    void refuseExhausted(String kiosk) {
        long millis = tooEarly(kiosk, clock.millis());
        if (millis > 0) {
            throw tooMany(millis);
        }
    }

    /** How long one more call would be too many; zero when it is not. */
    Duration exhausted(String kiosk) {
        return Duration.ofMillis(tooEarly(kiosk, clock.millis()));
    }

    private long tooEarly(String kiosk, long now) {
        long forgottenAt = database.client()
                .sql("select forgotten_at from call_count where counter = :counter and kiosk = :kiosk")
                .param("counter", counter)
                .param("kiosk", kiosk)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return Math.max(0, forgottenAt + step - window.toMillis() - now);
    }

    private static ProblemException tooMany(long millis) {
        return new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", millis / 1_000 + 1));
    }
}
