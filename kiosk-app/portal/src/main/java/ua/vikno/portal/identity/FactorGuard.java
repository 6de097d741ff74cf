package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.SessionRequest.Method;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * Counts wrong second factors. 3 in a row within an hour lock their subject, a dwelling, a bill or a portal number, for 15
 * minutes, whatever kiosk and whatever portal they came through; a restart forgives nothing. Wrong factors of different
 * subjects are counted for the kiosk they come from: see {@link FactorLimit}. A factor is compared without any lock, its
 * result counted by one statement: of guesses sent together the first 3 are judged and the rest are refused, a right one
 * too.
 */
final class FactorGuard {
    static final int TRIES = 3;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Database database;
    private final FactorLimit limit;
    private final Clock clock;

    FactorGuard(Database database, FactorLimit limit, Clock clock) {
        this.database = database;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Lets a right factor pass, which forgets the wrong ones before it.
     *
     * @param right may take long; not asked while the subject is locked or the kiosk had too many wrong ones
     * @throws ProblemException {@code LOCKED}, {@code WRONG_FACTOR} or {@code TOO_MANY}
     */
    void check(String kiosk, Method method, String subject, BooleanSupplier right) {
        refuseLocked(method, subject);
        limit.refuseExhausted(kiosk, method);
        if (!right.getAsBoolean()) {
            throw wrong(kiosk, method, subject);
        }
        // Of guesses sent together those beyond the kiosk's limit are refused, also when they are right.
        limit.refuseExhausted(kiosk, method);
        forget(subject);
        refuseLocked(method, subject);
    }

    /** Counts a factor of nobody, which no subject can be locked for. @return the refusal for it */
    ProblemException unknown(String kiosk, Method method, Problem problem) {
        limit.count(kiosk, method);
        return new ProblemException(problem);
    }

    private void refuseLocked(Method method, String subject) {
        Duration closed = limit.closed(method, subject);
        if (closed.isPositive()) {
            throw locked(clock.instant().plus(closed));
        }
        Optional<Instant> until = database.client()
                .sql("select locked_until from factor_guard where subject = :subject and locked_until > :now")
                .param("subject", subject)
                .param("now", clock.millis())
                .query((row, _) -> Instant.ofEpochMilli(row.getLong(1)))
                .optional();
        if (until.isPresent()) {
            throw locked(until.get());
        }
    }

    /** Mostly there is nothing to forget: looking first takes no writer's place. */
    private void forget(String subject) {
        boolean remembered = database.client()
                .sql("select 1 from factor_guard where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!remembered) {
            return;
        }
        database.client()
                .sql("delete from factor_guard where subject = :subject and locked_until <= :now")
                .param("subject", subject)
                .param("now", clock.millis())
                .update();
    }

    /** One more wrong factor; during a lock nothing is counted, after it counting begins anew. */
    private ProblemException wrong(String kiosk, Method method, String subject) {
        long now = clock.millis();
        long until = now + LOCK.toMillis();
        Row row = database.client()
                .sql("""
                    insert into factor_guard (subject, failures, locked_until, failed_at) values (:subject, 1, 0, :now)
                    on conflict (subject) do update set
                      failures = case
                        when factor_guard.locked_until > :now then factor_guard.failures
                        when factor_guard.failures >= :tries or factor_guard.failed_at <= :aged then 1
                        else factor_guard.failures + 1 end,
                      locked_until = case
                        when factor_guard.locked_until > :now then factor_guard.locked_until
                        when factor_guard.failures = :tries - 1 and factor_guard.failed_at > :aged then :until
                        else 0 end,
                      failed_at = :now
                    returning failures, locked_until
                    """)
                .param("subject", subject)
                .param("tries", TRIES)
                .param("now", now)
                .param("aged", now - MEMORY.toMillis())
                .param("until", until)
                .query((result, _) -> new Row(result.getInt(1), result.getLong(2)))
                .single();
        if (row.failures() < TRIES || row.lockedUntil() == until) {
            limit.count(kiosk, method);
            limit.countOf(method, subject);
        }
        return row.failures() >= TRIES
                ? locked(Instant.ofEpochMilli(row.lockedUntil()))
                : new ProblemException(Problem.WRONG_FACTOR, Map.of("attemptsLeft", TRIES - row.failures()));
    }

    private static ProblemException locked(Instant until) {
        return new ProblemException(Problem.LOCKED, Map.of("lockedUntil", until.toString()));
    }

    private record Row(int failures, long lockedUntil) {}
}
