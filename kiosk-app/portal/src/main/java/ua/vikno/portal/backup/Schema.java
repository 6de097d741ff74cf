package ua.vikno.portal.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import ua.vikno.portal.store.Database;

/** Which migrations a database has seen, and who else has it open. */
final class Schema {
    private Schema() {}

    /** The number of the newest migration; empty for a database without a portal. */
    static Optional<String> of(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), Table.HISTORY, null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        return text(
                connection,
                "select version from " + Table.HISTORY + " where version is not null order by installed_rank desc");
    }

    /**
     * Whether somebody else has the database open. PostgreSQL names its clients; SQLite leaves its journal only for who is
     * alone.
     */
    static boolean inUse(Connection connection, boolean sqlite) throws SQLException {
        if (!sqlite) {
            return text(
                            connection,
                            "select pid::text from pg_stat_activity where datname = current_database()"
                                    + " and application_name = '" + Database.CLIENT + "' and pid <> pg_backend_pid()")
                    .isPresent();
        }
        try {
            return !text(connection, "pragma journal_mode = delete").equals(Optional.of("delete"));
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("SQLITE_BUSY")) {
                return true;
            }
            throw e;
        }
    }

    private static Optional<String> text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
