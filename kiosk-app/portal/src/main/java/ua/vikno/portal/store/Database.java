package ua.vikno.portal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open database, brought to the newest schema.
 *
 * @param writing runs its callback in one transaction, alone among writers on SQLite
 */
public record Database(
        HikariDataSource source,
        JdbcClient client,
        JdbcTemplate batches,
        TransactionTemplate writing,
        UnforcedWrites unforcedWrites)
        implements AutoCloseable {
    /** How a portal's connections are named in PostgreSQL's {@code pg_stat_activity}. */
    public static final String CLIENT = "vikno-portal";

    private static final String SQLITE = "jdbc:sqlite:";
    private static final Pattern PASSWORD = Pattern.compile("[?&]password=", Pattern.CASE_INSENSITIVE);
    private static final int CONNECTIONS = 4;
    /** Some wait for the one writer's place; those who read must not wait for them. */
    private static final int EMBEDDED_CONNECTIONS = 16;

    private static final int CONNECTION_MILLIS = 10_000;
    private static final int QUERY_SECONDS = 120;
    /** For a server that says nothing any more, not even that a query took too long. */
    private static final int SILENCE_SECONDS = QUERY_SECONDS + 30;

    /**
     * For a command that asks or changes what a portal keeps: a mistyped name makes no empty database.
     *
     * @throws IllegalArgumentException when SQLite's file is not there
     */
    public static Database openExisting(String url) {
        if (!exists(url)) {
            throw new IllegalArgumentException("database: no such file: " + url.substring(SQLITE.length()));
        }
        return open(url);
    }

    /** False when SQLite's file is not there; whether a server has the database shows when it is opened. */
    public static boolean exists(String url) {
        return !url.startsWith(SQLITE) || Files.exists(Path.of(url.substring(SQLITE.length())));
    }

    /** @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}, user and password included */
    public static Database open(String url) {
        if (PASSWORD.matcher(url).find()) {
            throw new IllegalArgumentException(
                    "database: every process sees the command line; keep the password in the file of PGPASSFILE");
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setPoolName("portal");
        if (url.startsWith(SQLITE)) {
            DatabaseFile.close(Path.of(url.substring(SQLITE.length())));
            config.setDataSource(new SqliteSource(url));
            config.setMaximumPoolSize(EMBEDDED_CONNECTIONS);
        } else {
            config.setConnectionInitSql(limited());
            addServerProperties(config);
            // A batch of rows is one statement for the server instead of one for each row.
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        HikariDataSource source = new HikariDataSource(config);
        try {
            // A migration of a large city may take longer than any query.
            migrations(url.startsWith(SQLITE) ? source : new DriverManagerDataSource(url))
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
        JdbcTemplate template = template(source, url);
        return new Database(
                source,
                JdbcClient.create(template),
                template,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                UnforcedWrites.to(url, CONNECTION_MILLIS));
    }

    static JdbcTemplate template(DataSource source, String url) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(1_000);
        // No query timeout. SQLite's driver makes a wait for the writer's place of it, and drops SqliteSource's own
        // waiting; PostgreSQL's wakes a timer for each statement, where the server limits them itself.
        if (url.startsWith(SQLITE)) {
            template.setExceptionTranslator(new SqliteErrors());
        }
        return template;
    }

    /** What tells PostgreSQL, at the begin of a connection, how long a query may take. */
    static String limited() {
        return "set statement_timeout = '" + QUERY_SECONDS + "s'";
    }

    static void addServerProperties(HikariConfig config) {
        config.addDataSourceProperty("ApplicationName", CLIENT);
        config.addDataSourceProperty("socketTimeout", Integer.toString(SILENCE_SECONDS));
    }

    /** The portal's migrations, to be run on a database. */
    public static FluentConfiguration migrations(DataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:ua/vikno/portal/store/migration");
    }

    /** Whether only one process can have it open for writing: SQLite. */
    public boolean single() {
        return source.getJdbcUrl().startsWith(SQLITE);
    }

    /** Whether somebody in this process waits for the one writer's place; never where each writer has its own. */
    public boolean awaited() {
        return (source.getDataSource() instanceof SqliteSource sqlite && sqlite.awaited()) || unforcedWrites.awaited();
    }

    /**
     * For single statements whose loss in a power cut harms nobody, such as counts of calls: seen by everybody at once, kept
     * when the portal is killed, but the disk is not waited for. Whatever is forced afterwards forces them, too.
     *
     * @throws IllegalStateException inside a transaction: on SQLite it would wait for the place that its own thread has
     */
    public JdbcClient unforced() {
        return unforcedWrites.client();
    }

    @Override
    public void close() {
        unforcedWrites.close();
        source.close();
    }
}
