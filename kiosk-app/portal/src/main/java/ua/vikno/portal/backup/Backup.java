package ua.vikno.portal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ua.vikno.portal.backup.Archive.Manifest;
import ua.vikno.portal.backup.Archive.Part;
import ua.vikno.portal.backup.Outcome.Reason;

/**
 * Writes everything a portal keeps into one file, from one moment, while portals go on working. Only its owner may read
 * the file: it holds names, bills and the portal's secret.
 */
final class Backup {
    private static final String SQLITE = "jdbc:sqlite:";

    private Backup() {}

    /** What is done before. */
    @FunctionalInterface
    interface Before {
        void writing() throws IOException;
    }

    /**
     * Writes the file, and reads it again.
     *
     * @param database a JDBC address
     * @param before done once it is certain that there is something to write, and where; what it throws keeps the file from
     *     being written
     */
    static Outcome write(String database, Path file, Clock clock, Before before) throws SQLException, IOException {
        if (Files.exists(file)) {
            return new Outcome.Refused(Reason.FILE_EXISTS);
        }
        if (database.startsWith(SQLITE) && !Files.exists(Path.of(database.substring(SQLITE.length())))) {
            return new Outcome.Refused(Reason.NO_PORTAL);
        }
        boolean whole = false;
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            // On SQLite every reading transaction sees one moment.
            if (!database.startsWith(SQLITE)) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            Optional<String> schema = Schema.of(connection);
            if (schema.isEmpty()) {
                return new Outcome.Refused(Reason.NO_PORTAL);
            }
            before.writing();
            write(connection, schema.get(), file, clock);
            Optional<Archive> written = Archive.checked(file);
            if (written.isEmpty()) {
                return new Outcome.Refused(Reason.DAMAGED);
            }
            force(file);
            whole = true;
            List<Part> parts = written.get().manifest().parts();
            return new Outcome.Done(
                    parts.size(), parts.stream().mapToLong(Part::rows).sum());
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Makes the file's name outlive a power cut; its content was forced when it was written. */
    private static void force(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static void write(Connection connection, String schema, Path file, Clock clock)
            throws SQLException, IOException {
        List<Part> parts = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Table table : Table.all(connection)) {
                zip.putNextEntry(new ZipEntry(Archive.entryOf(table.name())));
                RowSum content = new RowSum();
                Values.<IOException>read(connection, table, values -> {
                    String line = Archive.line(values);
                    content.add(line);
                    zip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                });
                zip.closeEntry();
                parts.add(new Part(table.name(), table.columns(), content.rows(), content.sum()));
            }
            zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
            zip.write(Archive.bytes(
                    new Manifest(Archive.FORMAT, schema, clock.instant().toString(), parts)));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
        }
    }
}
