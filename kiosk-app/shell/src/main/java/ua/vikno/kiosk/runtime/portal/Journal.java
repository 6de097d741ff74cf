package ua.vikno.kiosk.runtime.portal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission.Operation;

/**
 * The keys of what this visit has sent or is about to send. A key is on disk, synchronised, before its request leaves;
 * it is removed when the visit ends. What is found at start belongs to a visit that the power cut ended.
 */
final class Journal implements AutoCloseable {
    private static final int BUSY_MS = 2_000;
    private static final int PROBE_BYTES = 8_192;
    private final Path file;
    private final InstantSource clock;
    private @Nullable Connection open;
    private volatile @Nullable Throwable trouble;

    private Journal(Path file, InstantSource clock, @Nullable Connection open, @Nullable Throwable trouble) {
        this.file = file;
        this.clock = clock;
        this.open = open;
        this.trouble = trouble;
    }

    /** Opens or creates the journal. */
    static Journal open(Path file, InstantSource clock) throws SQLException {
        return new Journal(file, clock, connect(file), null);
    }

    /** A journal whose disk cannot be written now: each write tries to open it first, and fails until that succeeds. */
    static Journal unopened(Path file, InstantSource clock, Throwable why) {
        return new Journal(file, clock, null, why);
    }

    private Connection connection() throws SQLException {
        Connection connection = open;
        if (connection == null) {
            connection = connect(file);
            open = connection;
        }
        return connection;
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        // Removed rows leave no copy in free pages.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        Properties properties = config.toProperties();
        Connection connection = new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, properties);
        try (Statement create = connection.createStatement()) {
            create.executeUpdate("CREATE TABLE IF NOT EXISTS submission"
                    + " (idempotency_key TEXT PRIMARY KEY, operation TEXT NOT NULL, written_at TEXT NOT NULL) STRICT");
            create.executeUpdate(
                    "CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, room BLOB NOT NULL) STRICT");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Writes the key; writing it again changes nothing. Returns only when it is on disk. */
    synchronized void write(String key, Operation operation) throws SQLException {
        noting(() -> insert(key, operation));
    }

    private void insert(String key, Operation operation) throws SQLException {
        try (PreparedStatement insert = connection()
                .prepareStatement("INSERT INTO submission VALUES (?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING")) {
            insert.setString(1, key);
            insert.setString(2, operation.name());
            insert.setString(3, clock.instant().toString());
            insert.executeUpdate();
        }
    }

    /** Tries whether the disk takes a key now, with {@value #PROBE_BYTES} bytes, more than a key needs; see {@link #trouble}. */
    synchronized void probe() {
        try {
            noting(this::replaceProbe);
        } catch (SQLException | LinkageError e) {
            // Noted; whoever asks for it is told.
        }
    }

    private void replaceProbe() throws SQLException {
        try (Statement replace = connection().createStatement()) {
            replace.executeUpdate("INSERT OR REPLACE INTO probe VALUES (1, zeroblob(" + PROBE_BYTES + "))");
        }
    }

    /** Why the last key or probe could not be written; null when it could. Never waits for the disk. */
    @Nullable
    Throwable trouble() {
        return trouble;
    }

    private void noting(Write write) throws SQLException {
        try {
            write.run();
            trouble = null;
        } catch (SQLException | LinkageError e) {
            trouble = e;
            throw e;
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws SQLException;
    }

    /** Forgets the keys of a visit that has ended, with one wait for the disk; none for a visit that wrote none. */
    synchronized void remove(Collection<String> keys) throws SQLException {
        if (keys.isEmpty() || open == null) {
            return;
        }
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM submission WHERE idempotency_key = ?")) {
            for (String key : keys) {
                delete.setString(1, key);
                delete.addBatch();
            }
            delete.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Forgets everything. @return how many keys there were */
    synchronized int clear() throws SQLException {
        try (Statement delete = connection().createStatement()) {
            return delete.executeUpdate("DELETE FROM submission");
        }
    }

    /** How many keys there are; 0 as well while the disk cannot be read. */
    long pending() {
        try {
            return size();
        } catch (SQLException | LinkageError e) {
            return 0;
        }
    }

    synchronized int size() throws SQLException {
        try (Statement count = connection().createStatement();
                var rows = count.executeQuery("SELECT count(*) FROM submission")) {
            return rows.getInt(1);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal did not close", e);
        }
    }
}
