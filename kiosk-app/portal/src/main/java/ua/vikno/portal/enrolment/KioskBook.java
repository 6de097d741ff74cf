package ua.vikno.portal.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.store.Database;

/** The city's kiosks, what each waits for, and what ended. Every change but that of {@link #revoke} is one statement or one transaction. */
record KioskBook(Database database, Clock clock) {
    static final Duration TOKEN = Duration.ofMinutes(15);
    static final Duration PICK_UP = Duration.ofHours(1);
    static final int TRIES = 3;
    private static final String ENROLMENT =
            "select e.token_hash, e.kiosk, k.place, e.expires_at, e.key_hash, e.code, e.tries,"
                    + " e.confirmed_at, e.ended, e.certificate from kiosk_enrolment e join kiosk k on k.name = e.kiosk";

    record Kiosk(String name, String place) {}

    /** @param keyHash of the request that has used the token; null while none has */
    record Enrolment(
            String tokenHash,
            String kiosk,
            String place,
            Instant expires,
            @Nullable String keyHash,
            @Nullable String code,
            int tries,
            boolean confirmed,
            boolean ended,
            @Nullable String certificate) {}

    Optional<Kiosk> kiosk(String name) {
        return kiosks().stream().filter(kiosk -> kiosk.name().equals(name)).findFirst();
    }

    List<Kiosk> kiosks() {
        return database.client()
                .sql("select name, place from kiosk order by name")
                .query((row, _) -> new Kiosk(row.getString("name"), row.getString("place")))
                .list();
    }

    /** When the newest certificate that is good ends; empty without one. */
    Optional<Instant> certified(String kiosk) {
        return database.client()
                .sql("select max(not_after) from kiosk_certificate where kiosk = :kiosk and not_after > :now"
                        + " and (ends_at is null or ends_at > :now) having max(not_after) is not null")
                .param("kiosk", kiosk)
                .param("now", clock.millis())
                .query((row, _) -> Instant.ofEpochMilli(row.getLong(1)))
                .optional();
    }

    /** The token replaces those that were given for this kiosk before. */
    void invite(String name, String place, String tokenHash) {
        database.writing().executeWithoutResult(_ -> {
            database.client()
                    .sql("insert into kiosk (name, place, added_at) values (:name, :place, :now)"
                            + " on conflict (name) do nothing")
                    .param("name", name)
                    .param("place", place)
                    .param("now", clock.millis())
                    .update();
            end(name);
            database.client()
                    .sql("insert into kiosk_enrolment (token_hash, kiosk, made_at, expires_at, tries, ended)"
                            + " values (:token, :name, :now, :expires, 0, 0)")
                    .param("token", tokenHash)
                    .param("name", name)
                    .param("now", clock.millis())
                    .param("expires", clock.instant().plus(TOKEN).toEpochMilli())
                    .update();
        });
    }

    Optional<Enrolment> enrolment(String tokenHash) {
        return database.client()
                .sql(ENROLMENT + " where e.token_hash = :token")
                .param("token", tokenHash)
                .query((row, _) -> enrolment(row))
                .optional();
    }

    /** The one that waits for the administrator. */
    Optional<Enrolment> waiting(String kiosk) {
        return database.client()
                .sql(ENROLMENT + " where e.kiosk = :kiosk and e.key_hash is not null and e.confirmed_at is null"
                        + " and e.ended = 0 and e.expires_at > :now")
                .param("kiosk", kiosk)
                .param("now", clock.millis())
                .query((row, _) -> enrolment(row))
                .optional();
    }

    /** Uses a token up for one key; of two at once one succeeds. @return whether it was this one */
    boolean claim(String tokenHash, String keyHash, String code) {
        return database.client()
                        .sql("update kiosk_enrolment set key_hash = :key, code = :code, expires_at = :until"
                                + " where token_hash = :token and key_hash is null and ended = 0 and expires_at > :now")
                        .param("key", keyHash)
                        .param("code", code)
                        .param("until", clock.instant().plus(TOKEN).toEpochMilli())
                        .param("token", tokenHash)
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** Counts a wrong code; the third ends the enrolment. */
    void wrongCode(Enrolment waiting) {
        database.client()
                .sql("update kiosk_enrolment set tries = tries + 1,"
                        + " ended = case when tries + 1 >= :most then 1 else ended end where token_hash = :token")
                .param("most", TRIES)
                .param("token", waiting.tokenHash())
                .update();
    }

    /** @return false when it does not wait any more */
    boolean confirm(Enrolment waiting) {
        return database.client()
                        .sql(
                                "update kiosk_enrolment set confirmed_at = :now, expires_at = :until where token_hash = :token"
                                        + " and confirmed_at is null and ended = 0 and expires_at > :now")
                        .param("now", clock.millis())
                        .param("until", clock.instant().plus(PICK_UP).toEpochMilli())
                        .param("token", waiting.tokenHash())
                        .update()
                == 1;
    }

    /** Ends every certificate and enrolment of the kiosk at once. @return how many certificates */
    int revoke(String kiosk) {
        // In this order: a certificate that is picked up in between is ended by the second.
        end(kiosk);
        return endCertificates(kiosk);
    }

    int endCertificates(String kiosk) {
        return database.client()
                .sql("update kiosk_certificate set ends_at = :now where kiosk = :kiosk"
                        + " and (ends_at is null or ends_at > :now)")
                .param("now", clock.millis())
                .param("kiosk", kiosk)
                .update();
    }

    private void end(String kiosk) {
        database.client()
                .sql("update kiosk_enrolment set ended = 1 where kiosk = :kiosk and certificate is null")
                .param("kiosk", kiosk)
                .update();
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getString("token_hash"),
                row.getString("kiosk"),
                row.getString("place"),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getString("key_hash"),
                row.getString("code"),
                row.getInt("tries"),
                row.getObject("confirmed_at") != null,
                row.getInt("ended") != 0,
                row.getString("certificate"));
    }
}
