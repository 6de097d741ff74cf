package ua.vikno.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Right.Level;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;
import ua.vikno.portal.store.Database;

/**
 * Opens, finds and ends sessions. A session is a random token, kept only as a hash, bound to the kiosk that opened it; it
 * ends by the kiosk, with its cabinet, 15 minutes after its last use or 8 hours after it was opened. Any portal of the
 * database continues it. It makes at most 100 bills and registrations, a trial 3. What ended is let go at night.
 */
public final class Sessions {
    private static final int LONGEST_TOKEN = 200;
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LIFE = Duration.ofHours(8);
    private static final int MOST_MADE = 100;

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

    /** @param registration the number of the cabinet that opens it; null for paper */
    public Opened open(
            String kiosk, long dwelling, Level level, @Nullable String registeredName, @Nullable String registration) {
        if ((level == Level.TRIAL) != (dwelling == Trials.DWELLING)) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        String token = Secrets.randomToken();
        Instant expires = clock.instant().plus(IDLE);
        // A session that a power cut takes is opened anew; one that was ended must not come back.
        database.unforced()
                .sql("""
                    insert into open_session
                      (token_hash, kiosk, dwelling_id, level, registered_name, registration, expires_at, opened_at)
                    values (:hash, :kiosk, :dwelling, :level, :name, :registration, :expires, :opened)
                    """)
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .param("dwelling", dwelling)
                .param("level", level.name())
                .param("name", registeredName)
                .param("registration", registration)
                .param("expires", expires.toEpochMilli())
                .param("opened", clock.instant().toEpochMilli())
                .update();
        return new Opened(token, expires);
    }

    /** @throws ProblemException {@code SESSION_EXPIRED} for one that is unknown, another kiosk's or old */
    public OpenSession use(String kiosk, String token) {
        Require.atMost(token, Headers.SESSION, LONGEST_TOKEN);
        Instant now = clock.instant();
        OpenSession session = database.client()
                .sql("""
                    select dwelling_id, level, registered_name, registration, expires_at from open_session
                    where token_hash = :hash and kiosk = :kiosk and expires_at >= :now and opened_at >= :first
                    """)
                .param("first", now.minus(LIFE).toEpochMilli())
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .param("now", now.toEpochMilli())
                .query((row, _) -> new OpenSession(
                        row.getLong(1),
                        Level.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .optional()
                .orElseThrow(() -> new ProblemException(Problem.SESSION_EXPIRED));
        Instant expires = now.plus(IDLE);
        // Writing at every request would prolong the session by seconds only.
        if (Duration.between(session.expiresAt(), expires).compareTo(Duration.ofSeconds(30)) > 0) {
            database.unforced()
                    .sql("update open_session set expires_at = :expires where token_hash = :hash")
                    .param("expires", expires.toEpochMilli())
                    .param("hash", Secrets.sha256(token))
                    .update();
        }
        return session;
    }

    /** @throws ProblemException {@code TOO_MANY} for a session that made as much as it may */
    public void spend(String token) {
        int counted = database.client()
                .sql("update open_session set spent = spent + 1 where token_hash = :hash "
                        + " and spent < case level when 'TRIAL' then 3 else :most end")
                .param("hash", Secrets.sha256(token))
                .param("most", MOST_MADE)
                .update();
        if (counted == 0) {
            throw new ProblemException(Problem.TOO_MANY);
        }
    }

    /** Ends all sessions that a cabinet opened. */
    public void endOf(String registration) {
        database.client()
                .sql("delete from open_session where registration = :registration")
                .param("registration", registration)
                .update();
    }

    public void close(String kiosk, String token) {
        database.client()
                .sql("delete from open_session where token_hash = :hash and kiosk = :kiosk")
                .param("hash", Secrets.sha256(token))
                .param("kiosk", kiosk)
                .update();
    }

    /**
     * An open session as the portal keeps it.
     *
     * @param registration the number of the cabinet that opened it; null for paper
     */
    public record OpenSession(
            long dwelling,
            Level level,
            @Nullable String registeredName,
            @Nullable String registration,
            Instant expiresAt) {

        public OpenSession allowing(Right right) {
            if (!right.at(level)) {
                throw new ProblemException(Problem.FORBIDDEN);
            }
            return this;
        }

        @Override
        public String toString() {
            return "OpenSession[" + level + "]";
        }
    }
}
