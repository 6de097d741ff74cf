package ua.vikno.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.Require;
import ua.vikno.portal.store.Database;

/**
 * Opens, finds and ends sessions. A session is a random token, kept only as a hash, bound to the kiosk that opened it; it
 * ends by the kiosk or 15 minutes after its last use. Any portal of the database continues it.
 */
public final class Sessions {
    private static final int LONGEST_TOKEN = 200;
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    public Sessions(Database database, Clock clock) {
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
                .sql("delete from open_session where expires_at < :now")
                .param("now", clock.instant().toEpochMilli())
                .update();
        database.client()
                .sql("""
                    insert into open_session (token_hash, kiosk, dwelling_id, level, registered_name, expires_at)
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
    public OpenSession use(String kiosk, String token) {
        Require.atMost(token, Headers.SESSION, LONGEST_TOKEN);
        Instant now = clock.instant();
        OpenSession session = database.client()
                .sql("""
                    select dwelling_id, level, registered_name, expires_at from open_session
                    where token_hash = :hash and kiosk = :kiosk and expires_at >= :now
                    """)
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .param("now", now.toEpochMilli())
                .query((row, _) -> new OpenSession(
                        row.getLong(1),
                        Level.valueOf(row.getString(2)),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))))
                .optional()
                .orElseThrow(() -> new ProblemException(Problem.SESSION_EXPIRED));
        Instant expires = now.plus(IDLE);
        // Writing at every request would prolong the session by seconds only.
        if (Duration.between(session.expiresAt(), expires).compareTo(Duration.ofSeconds(30)) > 0) {
            database.client()
                    .sql("update open_session set expires_at = :expires where token_hash = :hash")
                    .param("expires", expires.toEpochMilli())
                    .param("hash", Secrets.sha256(token))
                    .update();
        }
        return session;
    }

    public void close(String kiosk, String token) {
        database.client()
                .sql("delete from open_session where token_hash = :hash and kiosk = :kiosk")
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .update();
    }
}
