package ua.vikno.portal.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.passkeys.Passkey;
import ua.vikno.portal.store.Database;

/** The passkeys of administrators. Setting one up anew or ending her ends all of hers. */
record PasskeyBook(Database database, Clock clock) {
    /** Of one administrator. */
    static final int MOST = 10;

    static final int LONGEST_LABEL = 60;
    /** Longer than any challenge is good. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int LONGEST_ID = 1400;
    private static final String ALL =
            "select p.id, p.name, p.serial, p.label, p.credential, p.data, p.counter, p.added_at, p.used_at, p.stopped_at"
                    + " from administrator_passkey p join administrator a on a.name = p.name and a.serial = p.serial";

    /**
     * A passkey and whose it is.
     *
     * @param id by which it is named at the pages
     * @param serial of her set-up
     * @param label by which she knows it
     * @param used null for never
     * @param stopped whether there seemed to be two of it
     */
    record Kept(
            String id,
            String name,
            long serial,
            String label,
            Passkey passkey,
            Instant added,
            @Nullable Instant used,
            boolean stopped) {
        @Override
        public String toString() {
            return "Kept[" + name + "]";
        }
    }

    List<Kept> of(String name) {
        return database.client()
                .sql(ALL + " where p.name = :name order by p.added_at, p.id")
                .param("name", name)
                .query((row, _) -> kept(row))
                .list();
    }

    /** @param credential as a browser names it */
    Optional<Kept> find(String credential) {
        return credential.length() > LONGEST_ID
                ? Optional.empty()
                : database.client()
                        .sql(ALL + " where p.id = :id")
                        .param("id", Secrets.sha256(credential))
                        .query((row, _) -> kept(row))
                        .optional();
    }

    /** @return false when the challenge was used before, the passkey is known, or she has too many */
    boolean add(String name, long serial, String label, Passkey passkey, String challenge) {
        return Boolean.TRUE.equals(database.writing()
                .execute(_ -> useUp(challenge)
                        && database.client()
                                        .sql(
                                                "insert into administrator_passkey (id, name, serial, label, credential, data, counter,"
                                                        + " added_at) select :id, :name, :serial, :label, :credential, :data, :counter, :now"
                                                        + " where (select count(*) from administrator_passkey where name = :name) < :most"
                                                        + " on conflict do nothing")
                                        .param("id", Secrets.sha256(passkey.id()))
                                        .param("name", name)
                                        .param("serial", serial)
                                        .param("label", label)
                                        .param("credential", passkey.id())
                                        .param("data", passkey.data())
                                        .param("counter", passkey.counter())
                                        .param("now", clock.millis())
                                        .param("most", MOST)
                                        .update()
                                == 1));
    }

    /**
     * Notes a use; to be called within a transaction.
     *
     * @param counter as it has counted now
     * @return false when the challenge was used before, or the passkey has meanwhile been used, stopped, removed, or its owner ended
     */
    boolean use(Kept one, long counter, String challenge) {
        return useUp(challenge)
                && database.client()
                                .sql(
                                        "update administrator_passkey set counter = :counter, used_at = :now where id = :id and counter = :before"
                                                + " and stopped_at is null and exists (select 1 from administrator"
                                                + " where name = administrator_passkey.name and serial = administrator_passkey.serial)")
                                .param("counter", counter)
                                .param("now", clock.millis())
                                .param("id", one.id())
                                .param("before", one.passkey().counter())
                                .update()
                        == 1;
    }

    /** Uses a challenge up. @return false when it was used before */
    boolean isNew(String challenge) {
        return Boolean.TRUE.equals(database.writing().execute(_ -> useUp(challenge)));
    }

    void stop(Kept one) {
        database.client()
                .sql("update administrator_passkey set stopped_at = :now where id = :id and stopped_at is null")
                .param("now", clock.millis())
                .param("id", one.id())
                .update();
    }

    void remove(String name, String id) {
        database.client()
                .sql("delete from administrator_passkey where id = :id and name = :name")
                .param("id", id)
                .param("name", name)
                .update();
    }

    private boolean useUp(String challenge) {
        long now = clock.millis();
        database.client()
                .sql("delete from administrator_challenge where ended_at < :now")
                .param("now", now)
                .update();
        return database.client()
                        .sql(
                                "insert into administrator_challenge (hash, ended_at) values (:hash, :ended) on conflict do nothing")
                        .param("hash", challenge)
                        .param("ended", now + REMEMBERED.toMillis())
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        long used = row.getLong("used_at");
        Instant usedAt = row.wasNull() ? null : Instant.ofEpochMilli(used);
        row.getLong("stopped_at");
        boolean stopped = !row.wasNull();
        return new Kept(
                row.getString("id"),
                row.getString("name"),
                row.getLong("serial"),
                row.getString("label"),
                new Passkey(row.getString("credential"), row.getString("data"), row.getLong("counter")),
                Instant.ofEpochMilli(row.getLong("added_at")),
                usedAt,
                stopped);
    }
}
