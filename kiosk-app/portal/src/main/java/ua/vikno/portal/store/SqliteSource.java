package ua.vikno.portal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.sqlite.BusyHandler;

/**
 * Connections to a SQLite database that wait for the one writer's place by looking every 5 ms. SQLite's own waiting looks
 * every 100 ms after a while, and so passes by the short moments that the loading of a register leaves to others.
 */
final class SqliteSource extends DriverManagerDataSource {
    private static final int LOOKS = 4_000;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    /** After so long without a look a waiting writer counts as gone; on a busy machine looks come late. */
    private static final long RECENT_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final AtomicLong looked = new AtomicLong(System.nanoTime() - RECENT_NANOS);

    SqliteSource(String url) {
        this(url, "FULL");
    }

    /** @param synchronous FULL: a commit is on the disk; NORMAL: a power cut may take the last ones */
    SqliteSource(String url, String synchronous) {
        setUrl(url);
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", synchronous);
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", "20000");
        // A transaction that starts by reading and then writes would fail while another writes: take the lock first.
        properties.setProperty("transaction_mode", "IMMEDIATE");
        setConnectionProperties(properties);
    }

    @Override
    protected Connection getConnectionFromDriverManager(String url, Properties properties) throws SQLException {
        SqliteConnection connection = new SqliteConnection(url, properties);
        BusyHandler.setHandler(connection, new Patient());
        return connection;
    }

    /** Whether somebody in this process waits for the writer's place, or did so 25 ms ago. */
    boolean awaited() {
        return System.nanoTime() - looked.get() < RECENT_NANOS;
    }

    /** Gives up after 20 s. */
    private final class Patient extends BusyHandler {
        @Override
        protected int callback(int looks) {
            looked.set(System.nanoTime());
            LockSupport.parkNanos(BETWEEN_NANOS);
            return looks < LOOKS ? 1 : 0;
        }
    }
}
