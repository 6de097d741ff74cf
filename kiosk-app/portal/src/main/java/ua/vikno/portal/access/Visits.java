package ua.vikno.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * Sessions: random tokens, kept only as hashes, bound to the kiosk that opened them, prolonged by use, ended by the kiosk
 * or by time.
 */
public final class Visits {
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    public Visits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A token and until when it is good. */
    public record Opened(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Opened[]";
        }
    }

    public Opened open(String kiosk, long dwelling, Level level, @Nullable String registeredName) {
        String token = Secrets.randomToken();
        Instant expires = clock.instant().plus(IDLE);
        database.client()
                .sql("delete from visit where expires_at < :now")
                .param("now", clock.instant().toEpochMilli())
                .update();
        database.client()
                .sql("""
                    insert into visit (token_hash, kiosk, dwelling_id, level, registered_name, expires_at)
                    values (:hash, :kiosk, :dwelling, :level, :name, :expires)
                    """)
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .param("dwelling", dwelling)
                .param("level", level.name())
                .param("name", registeredName)
                .param("expires", expires.toEpochMilli())
                .update();
        return new Opened(token, expires);
    }

    /** @throws ProblemException {@code SESSION_EXPIRED} for one that is unknown, another kiosk's or old */
    public Visit use(String kiosk, String token) {
        Instant now = clock.instant();
        Visit visit = database.client()
                .sql("""
                    select dwelling_id, level, registered_name, expires_at from visit
                    where token_hash = :hash and kiosk = :kiosk and expires_at >= :now
                    """)
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .param("now", now.toEpochMilli())
                .query((row, _) -> new Visit(
                        row.getLong(1),
                        Level.valueOf(row.getString(2)),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))))
                .optional()
                .orElseThrow(() -> new ProblemException(Problem.SESSION_EXPIRED));
        Instant expires = now.plus(IDLE);
        // A visit that clicks through screens would write at every click for the sake of seconds.
        if (Duration.between(visit.expiresAt(), expires).compareTo(Duration.ofSeconds(30)) > 0) {
            database.client()
                    .sql("update visit set expires_at = :expires where token_hash = :hash")
                    .param("expires", expires.toEpochMilli())
                    .param("hash", Secrets.sha256(token))
                    .update();
        }
        return visit;
    }

    public void close(String kiosk, String token) {
        database.client()
                .sql("delete from visit where token_hash = :hash and kiosk = :kiosk")
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .update();
    }
}
