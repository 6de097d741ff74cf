package ua.vikno.portal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnectionConfig;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection to SQLite that keeps the 64 statements used last, as PostgreSQL's driver does: preparing them took a quarter
 * of what a call costs. A long one, made for a page of rows, is not kept.
 */
final class SqliteConnection extends JDBC4Connection {
    private static final String PREFIX = "jdbc:sqlite:";
    private static final int KEPT = 64;
    private static final int LONGEST = 2_000;

    /** At rest; the one used last at the end. */
    private final Map<String, KeptStatement> kept = new LinkedHashMap<>();

    SqliteConnection(String url, Properties properties) throws SQLException {
        super(url, url.substring(PREFIX.length()), properties);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        if (sql.length() > LONGEST) {
            return super.prepareStatement(sql, type, concurrency, holdability);
        }
        checkOpen();
        checkCursor(type, concurrency, holdability);
        KeptStatement known = kept.remove(sql);
        return known == null ? new KeptStatement(this, sql) : known.used();
    }

    /** Keeps a statement that nobody uses any more. */
    void keep(String sql, KeptStatement statement) throws SQLException {
        KeptStatement same = kept.put(sql, statement);
        if (same != null) {
            same.end();
        }
        if (kept.size() > KEPT) {
            var oldest = kept.entrySet().iterator();
            KeptStatement gone = oldest.next().getValue();
            oldest.remove();
            gone.end();
        }
    }

    @Override
    public void commit() throws SQLException {
        end(super::commit);
    }

    @Override
    public void rollback() throws SQLException {
        end(super::rollback);
    }

    /** The driver begins the next transaction at once: that must not take the one writer's place again, which others want. */
    private void end(Ending how) throws SQLException {
        SQLiteConnectionConfig config = getConnectionConfig();
        TransactionMode mode = config.getTransactionMode();
        config.setTransactionMode(TransactionMode.DEFERRED);
        try {
            how.run();
        } finally {
            config.setTransactionMode(mode);
        }
    }

    private interface Ending {
        void run() throws SQLException;
    }
}
