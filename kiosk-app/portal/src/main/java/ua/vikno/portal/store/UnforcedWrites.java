package ua.vikno.portal.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Connections whose commits do not wait for the disk: {@code synchronous=NORMAL} of SQLite's WAL, {@code synchronous_commit=off}
 * of PostgreSQL. Neither can leave the database damaged; a power cut may take what they wrote last. Opened at first use.
 */
final class UnforcedWrites implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    /** One for SQLite: writers take turns at it in the order in which they come. */
    private static final int EMBEDDED_CONNECTIONS = 1;

    private static final int CONNECTIONS = 2;

    private final HikariDataSource source;
    private final JdbcClient client;

    private UnforcedWrites(HikariDataSource source, String url) {
        this.source = source;
        this.client = JdbcClient.create(Database.template(source, url));
    }

    static UnforcedWrites to(String url, int connectionMillis) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setPoolName("portal-unforced");
        source.setConnectionTimeout(connectionMillis);
        source.setMinimumIdle(1);
        if (url.startsWith(SQLITE)) {
            source.setDataSource(new SqliteSource(url, "NORMAL"));
            source.setMaximumPoolSize(EMBEDDED_CONNECTIONS);
        } else {
            source.setMaximumPoolSize(CONNECTIONS);
            Database.addServerProperties(source);
            source.setConnectionInitSql(Database.limited() + "; set synchronous_commit = off");
        }
        return new UnforcedWrites(source, url);
    }

    JdbcClient client() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an unforced write inside a transaction");
        }
        return client;
    }

    boolean awaited() {
        return source.getDataSource() instanceof SqliteSource sqlite && sqlite.awaited();
    }

    @Override
    public void close() {
        source.close();
    }
}
