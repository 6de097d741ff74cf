package ua.vikno.portal.access;

import java.util.Optional;
import ua.vikno.portal.store.Database;

/** Makes the secret of a portal that was given none, once for each database, and keeps it in the database. */
final class PortalSecret {
    private static final String NAME = "secret";

    private PortalSecret() {}

    /** @param fresh taken when there is none yet */
    static String of(Database database, String fresh) {
        database.client()
                .sql("insert into setting (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", NAME)
                .param("value", fresh)
                .update();
        return existing(database).orElseThrow();
    }

    static Optional<String> existing(Database database) {
        return database.client()
                .sql("select value from setting where name = :name")
                .param("name", NAME)
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
