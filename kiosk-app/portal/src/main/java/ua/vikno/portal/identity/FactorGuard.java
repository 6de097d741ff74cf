package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * Counts wrong second factors. 3 in a row lock their subject, a dwelling or a portal number, for 15 minutes, whatever kiosk
 * and whatever portal they came through; a restart forgives nothing. A factor is compared without any lock, its result
 * counted by one statement: of guesses sent together the first 3 are judged and the rest are refused, a right one too.
 */
final class FactorGuard {
    static final int TRIES = 3;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    FactorGuard(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lets a right factor pass, which forgets the wrong ones before it.
     *
     * @param right may take long; not asked while the subject is locked
     * @throws ProblemException {@code LOCKED} or {@code WRONG_FACTOR}
     */
    void check(String subject, BooleanSupplier right) {
        refuseLocked(subject);
        if (right.getAsBoolean()) {
            forget(subject);
            refuseLocked(subject);
        } else {
            throw wrong(subject);
        }
    }

    private void refuseLocked(String subject) {
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

    private void forget(String subject) {
        database.client()
                .sql("delete from factor_guard where subject = :subject and locked_until <= :now")
                .param("subject", subject)
                .param("now", clock.millis())
                .update();
    }

    /** One more wrong factor; during a lock nothing is counted, after it counting begins anew. */
    private ProblemException wrong(String subject) {
        long now = clock.millis();
        Row row = database.client()
                .sql("""
                    insert into factor_guard (subject, failures, locked_until) values (:subject, 1, 0)
                    on conflict (subject) do update set
                      failures = case
                        when factor_guard.locked_until > :now then factor_guard.failures
                        when factor_guard.failures >= :tries then 1
                        else factor_guard.failures + 1 end,
                      locked_until = case
                        when factor_guard.locked_until > :now then factor_guard.locked_until
                        when factor_guard.failures = :tries - 1 then :until
                        else 0 end
                    returning failures, locked_until
                    """)
                .param("subject", subject)
                .param("tries", TRIES)
                .param("now", now)
                .param("until", now + LOCK.toMillis())
                .query((result, _) -> new Row(result.getInt(1), Instant.ofEpochMilli(result.getLong(2))))
                .single();
        return row.failures() >= TRIES
                ? locked(row.lockedUntil())
                : new ProblemException(Problem.WRONG_FACTOR, Map.of("attemptsLeft", TRIES - row.failures()));
    }

    private static ProblemException locked(Instant until) {
        return new ProblemException(Problem.LOCKED, Map.of("lockedUntil", until.toString()));
    }

    private record Row(int failures, Instant lockedUntil) {}
}
