package ua.vikno.portal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ua.vikno.portal.backup.Archive.Part;
import ua.vikno.portal.backup.Outcome.Reason;
import ua.vikno.portal.store.Database;

/**
 * Reads a backup into a database: an empty one, or one whose content may go. The schema is first that of the backup, then
 * the newest; the rows are read in one transaction and compared with the file before it ends.
 */
final class Restore {
    private static final int BATCH = 1_000;

    private Restore() {}

    /** What is done before. */
    @FunctionalInterface
    interface Before {
        void restoring(Archive archive) throws IOException;
    }

    /**
     * Checks the whole file before anything is changed.
     *
     * @param replace whether what the database holds may go
     * @param before done when nothing is left to refuse; what it throws keeps the database as it is
     */
    static Outcome into(String database, Path file, boolean replace, Before before) throws SQLException, IOException {
        Optional<Archive> checked = Archive.checked(file);
        if (checked.isEmpty()) {
            return new Outcome.Refused(Reason.DAMAGED);
        }
        Archive archive = checked.get();
        DataSource source = new DriverManagerDataSource(database);
        MigrationVersion schema =
                MigrationVersion.fromVersion(archive.manifest().schema());
        if (schema.isNewerThan(newest(source))) {
            return new Outcome.Refused(Reason.NEWER);
        }
        boolean sqlite = database.startsWith("jdbc:sqlite:");
        try (Connection connection = DriverManager.getConnection(database)) {
            if (Schema.inUse(connection, sqlite)) {
                return new Outcome.Refused(Reason.IN_USE);
            }
            if (!replace && holdsRows(connection)) {
                return new Outcome.Refused(Reason.NOT_EMPTY);
            }
        }
        before.restoring(archive);
        Flyway there =
                Database.migrations(source).target(schema).cleanDisabled(false).load();
        there.clean();
        there.migrate();
        read(database, archive);
        Database.migrations(source).load().migrate();
        List<Part> parts = archive.manifest().parts();
        return new Outcome.Done(
                parts.size(), parts.stream().mapToLong(Part::rows).sum());
    }

    private static MigrationVersion newest(DataSource source) {
        var all = Database.migrations(source).load().info().all();
        return all[all.length - 1].getVersion();
    }

    private static boolean holdsRows(Connection connection) throws SQLException {
        for (Table table : Table.all(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(table.select() + " limit 1")) {
                if (row.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void read(String database, Archive archive) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            for (Part part : archive.manifest().parts()) {
                insert(connection, archive, part);
                RowSum there = new RowSum();
                Values.<RuntimeException>read(connection, part.described(), values -> there.add(Archive.line(values)));
                if (there.rows() != part.rows() || !there.sum().equals(part.sum())) {
                    throw new SQLException("the database did not keep " + part.table() + " as it was written");
                }
            }
            connection.commit();
        }
    }

    private static void insert(Connection connection, Archive archive, Part part) throws SQLException, IOException {
        try (PreparedStatement insert =
                connection.prepareStatement(part.described().insert())) {
            int[] waiting = new int[1];
            archive.<SQLException>read(part, values -> {
                bind(insert, values);
                insert.addBatch();
                if (++waiting[0] == BATCH) {
                    insert.executeBatch();
                    waiting[0] = 0;
                }
            });
            if (waiting[0] > 0) {
                insert.executeBatch();
            }
        }
    }

    private static void bind(PreparedStatement insert, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> insert.setNull(i + 1, Types.NULL);
                case Number number -> insert.setLong(i + 1, number.longValue());
                case Object text -> insert.setString(i + 1, text.toString());
            }
        }
    }
}
