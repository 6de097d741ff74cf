package ua.vikno.portal.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.store.Database;

/**
 * Sessions of the pages. One ends 30 minutes after its last use, 10 hours after it was opened, and when its administrator
 * is ended; the sixth of one ends the oldest. Her role is looked up each time.
 */
record AdministratorSessions(Database database, Secrets secrets, Clock clock) {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LIFE = Duration.ofHours(10);
    static final int MOST = 5;
    private static final int LONGEST_TOKEN = 100;

    /** @param form what every form of this session carries, and no other site knows */
    record Session(String name, Role role, String token, String form) {
        @Override
        public String toString() {
            return "Session[" + name + "]";
        }
    }

    /** @return its token */
    String open(String name) {
        String token = Secrets.randomToken();
        long now = clock.millis();
        database.writing().executeWithoutResult(_ -> {
            database.client()
                    .sql(
                            "delete from administrator_session where name = :name and (used_at < :idle or opened_at < :life"
                                    + " or token_hash not in (select token_hash from administrator_session where name = :name"
                                    + " order by opened_at desc limit :others))")
                    .param("name", name)
                    .param("idle", now - IDLE.toMillis())
                    .param("life", now - LIFE.toMillis())
                    .param("others", MOST - 1)
                    .update();
            database.client()
                    .sql("insert into administrator_session (token_hash, name, opened_at, used_at)"
                            + " values (:hash, :name, :now, :now)")
                    .param("hash", Secrets.sha256(token))
                    .param("name", name)
                    .param("now", now)
                    .update();
        });
        return token;
    }

    /** Empty for one that is unknown or ended. */
    Optional<Session> use(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Session> session = database.client()
                .sql("select a.name, a.role from administrator_session s join administrator a on a.name = s.name"
                        + " where s.token_hash = :hash and s.used_at >= :idle and s.opened_at >= :life")
                .param("hash", Secrets.sha256(token))
                .param("idle", now.minus(IDLE).toEpochMilli())
                .param("life", now.minus(LIFE).toEpochMilli())
                .query((row, _) ->
                        new Session(row.getString("name"), Role.valueOf(row.getString("role")), token, form(token)))
                .optional();
        session.ifPresent(_ -> database.client()
                .sql("update administrator_session set used_at = :now where token_hash = :hash and used_at < :minute")
                .param("now", now.toEpochMilli())
                .param("hash", Secrets.sha256(token))
                .param("minute", now.minusSeconds(60).toEpochMilli())
                .update());
        return session;
    }

    void close(String token) {
        database.client()
                .sql("delete from administrator_session where token_hash = :hash")
                .param("hash", Secrets.sha256(token))
                .update();
    }

    private String form(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.hmac("administrator-form", token));
    }
}
