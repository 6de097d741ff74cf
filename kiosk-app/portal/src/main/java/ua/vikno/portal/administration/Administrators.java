package ua.vikno.portal.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.store.Database;

/** The people who may sign in to the administrator's pages. */
record Administrators(Database database, Clock clock) {
    static final Duration SET_UP = Duration.ofHours(24);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final String ALL =
            "select name, role, serial, password, setup_hash, setup_until, totp_step from administrator";

    /**
     * As the portal keeps one.
     *
     * @param serial of the second factor
     * @param password a hash; null until it is set
     * @param setUpHash of the code with which it may be set; null when there is none
     */
    record Administrator(
            String name,
            Role role,
            long serial,
            @Nullable String password,
            @Nullable String setUpHash,
            Instant setUpUntil) {
        @Override
        public String toString() {
            return "Administrator[" + name + "]";
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Adds one, or sets one up anew: password, second factor and passkeys of before are good no more. @return the serial */
    long setUp(String name, Role role, String setUpHash) {
        long serial = Secrets.randomBelow(Long.MAX_VALUE);
        long now = clock.millis();
        database.writing().executeWithoutResult(_ -> {
            remove(name);
            database.client()
                    .sql("insert into administrator (name, role, serial, setup_hash, setup_until, totp_step, added_at)"
                            + " values (:name, :role, :serial, :hash, :until, 0, :now)")
                    .param("name", name)
                    .param("role", role.name())
                    .param("serial", serial)
                    .param("hash", setUpHash)
                    .param("until", now + SET_UP.toMillis())
                    .param("now", now)
                    .update();
        });
        return serial;
    }

    /** Ends an administrator, all her sessions and passkeys. */
    void end(String name) {
        database.writing().executeWithoutResult(_ -> remove(name));
    }

    private void remove(String name) {
        // First her, so that who is signing in has either opened the session already or opens none.
        for (String table : List.of("administrator", "administrator_session", "administrator_passkey")) {
            database.client()
                    .sql("delete from " + table + " where name = :name")
                    .param("name", name)
                    .update();
        }
    }

    Optional<Administrator> find(String name) {
        return database.client()
                .sql(ALL + " where name = :name")
                .param("name", name)
                .query((row, _) -> administrator(row))
                .optional();
    }

    List<Administrator> all() {
        return database.client()
                .sql(ALL + " order by name")
                .query((row, _) -> administrator(row))
                .list();
    }

    /** Sets a password by the code of this hash, once. @return false when it was used meanwhile */
    boolean setPassword(String name, String setUpHash, String password) {
        return database.client()
                        .sql("update administrator set password = :password, setup_hash = null"
                                + " where name = :name and setup_hash = :hash")
                        .param("password", password)
                        .param("name", name)
                        .param("hash", setUpHash)
                        .update()
                == 1;
    }

    /**
     * Uses a step of the second factor up.
     *
     * @param judged as she was when password and second factor were judged
     * @return false when it, or a later one, was used before (RFC 6238 §5.2), and when she was ended or set up anew meanwhile
     */
    boolean useStep(Administrator judged, long step) {
        return database.client()
                        .sql("update administrator set totp_step = :step"
                                + " where name = :name and serial = :serial and totp_step < :step")
                        .param("step", step)
                        .param("name", judged.name())
                        .param("serial", judged.serial())
                        .update()
                == 1;
    }

    private static Administrator administrator(ResultSet row) throws SQLException {
        return new Administrator(
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getLong("serial"),
                row.getString("password"),
                row.getString("setup_hash"),
                Instant.ofEpochMilli(row.getLong("setup_until")));
    }
}
