package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * How many accounts one kiosk may ask for: so many at once, and one more each time a minute divided by that number has
 * passed. Enough for people, too few for a list of everybody. Counted in the database, whatever portal is asked.
 *
 * <p>This is the generic cell rate algorithm of ITU-T I.371: one moment for each kiosk, at which its calls will be
 * forgotten.
 */
final class CallLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Database database;
    private final long step;
    private final Clock clock;

    /** @param calls at once, and in a minute from then on */
    CallLimit(Database database, int calls, Clock clock) {
        this.database = database;
        this.step = WINDOW.toMillis() / calls;
        this.clock = clock;
    }

    /** @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds} */
    void count(String kiosk) {
        long now = clock.millis();
        boolean counted = database.client()
                        .sql("""
                            insert into call_limit (kiosk, forgotten_at) values (:kiosk, :now + :step)
                            on conflict (kiosk) do update set
                              forgotten_at = :step + case
                                when call_limit.forgotten_at > :now then call_limit.forgotten_at else :now end
                            where call_limit.forgotten_at <= :now + :room
                            """)
                        .param("kiosk", kiosk)
                        .param("now", now)
                        .param("step", step)
                        .param("room", WINDOW.toMillis() - step)
                        .update()
                > 0;
        if (!counted) {
            throw new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", wait(kiosk, now)));
        }
    }

    private long wait(String kiosk, long now) {
        long forgottenAt = database.client()
                .sql("select forgotten_at from call_limit where kiosk = :kiosk")
                .param("kiosk", kiosk)
                .query(Long.class)
                .single();
        return Math.max(0, forgottenAt + step - WINDOW.toMillis() - now) / 1_000 + 1;
    }
}
