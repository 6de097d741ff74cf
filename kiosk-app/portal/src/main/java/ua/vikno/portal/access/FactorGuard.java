package ua.vikno.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * Counts wrong second factors. Three in a row lock their subject, a dwelling or a portal number, for a quarter of an
 * hour, whatever kiosk they came from; a restart forgives nothing.
 */
public final class FactorGuard {
    static final int TRIES = 3;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    public FactorGuard(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code LOCKED} or {@code WRONG_FACTOR}; a right factor forgets the wrong ones before it;
     *     one at a time, so that guesses sent together are counted one by one
     */
    public synchronized void check(String subject, BooleanSupplier right) {
        int failures = failures(subject);
        if (right.getAsBoolean()) {
            database.client()
                    .sql("delete from factor_guard where subject = :subject")
                    .param("subject", subject)
                    .update();
            return;
        }
        int now = failures + 1;
        Instant until = now >= TRIES ? clock.instant().plus(LOCK) : Instant.EPOCH;
        database.client()
                .sql("""
                    insert into factor_guard (subject, failures, locked_until) values (:subject, :failures, :until)
                    on conflict (subject) do update set failures = factor_guard.failures + 1,
                      locked_until = excluded.locked_until
                    """)
                .param("subject", subject)
                .param("failures", now)
                .param("until", until.toEpochMilli())
                .update();
        throw now >= TRIES
                ? locked(until)
                : new ProblemException(Problem.WRONG_FACTOR, Map.of("attemptsLeft", TRIES - now));
    }

    private int failures(String subject) {
        Row row = database.client()
                .sql("select failures, locked_until from factor_guard where subject = :subject")
                .param("subject", subject)
                .query((result, _) -> new Row(result.getInt(1), Instant.ofEpochMilli(result.getLong(2))))
                .optional()
                .orElse(new Row(0, Instant.EPOCH));
        if (row.failures < TRIES) {
            return row.failures;
        }
        if (clock.instant().isBefore(row.lockedUntil)) {
            throw locked(row.lockedUntil);
        }
        database.client()
                .sql("delete from factor_guard where subject = :subject and locked_until = :until")
                .param("subject", subject)
                .param("until", row.lockedUntil.toEpochMilli())
                .update();
        return 0;
    }

    private static ProblemException locked(Instant until) {
        return new ProblemException(Problem.LOCKED, Map.of("lockedUntil", until.toString()));
    }

    private record Row(int failures, Instant lockedUntil) {}
}
