package ua.vikno.portal.access;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.store.Database;

/** Makes the secret of a portal that was given none, once for each database, and keeps it in the database. */
final class PortalSecret {
    private PortalSecret() {}

    /** @param fresh taken when there is none yet */
    static String of(Database database, String fresh) {
        database.client()
                .sql("insert into setting (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", CommandJournal.SECRET)
                .param("value", fresh)
                .update();
        return existing(database).orElseThrow();
    }

    static Optional<String> existing(Database database) {
        return existing(database.client());
    }

    /** Of a database that is not brought to the newest schema. */
    static Optional<String> in(DataSource source) {
        return existing(JdbcClient.create(source));
    }

    private static Optional<String> existing(JdbcClient client) {
        return client.sql("select value from setting where name = :name")
                .param("name", CommandJournal.SECRET)
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
