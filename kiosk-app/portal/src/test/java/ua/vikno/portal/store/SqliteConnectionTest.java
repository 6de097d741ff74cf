package ua.vikno.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that keeps its statements behaves like one that does not. */
class SqliteConnectionTest {
    private static final String INSERT = "insert into thing (id, name) values (?, ?)";

    @TempDir
    Path directory;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("transaction_mode", "IMMEDIATE");
        connection = new SqliteConnection(url(), properties);
        run(connection, "create table thing (id integer primary key, name text)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementOfTheSameWordsIsPreparedOnce() throws SQLException {
        PreparedStatement first = connection.prepareStatement(INSERT);
        first.close();
        PreparedStatement again = connection.prepareStatement(INSERT);

        assertThat(again).isSameAs(first);
        assertThat(again.isClosed()).isFalse();
    }

    @Test
    void twoInUseAtOnceAreTwo() throws SQLException {
        try (PreparedStatement outer = connection.prepareStatement(INSERT);
                PreparedStatement inner = connection.prepareStatement(INSERT)) {
            assertThat(inner).isNotSameAs(outer);
            insert(outer, 1, "a");
            insert(inner, 2, "b");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void nothingOfTheLastUseIsLeft() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert(insert, 1, "Олена");
            insert.setInt(1, 2);
            insert.setString(2, "never sent");
            insert.addBatch();
            insert.setMaxRows(1);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            assertThat(insert.executeBatch()).isEmpty();
            assertThat(insert.getMaxRows()).isZero();
            insert.setInt(1, 3);
            insert.executeUpdate();
        }
        try (Statement asked = connection.createStatement();
                ResultSet row = asked.executeQuery("select name from thing where id = 3")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isNull();
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aStatementAtRestHoldsNoRowsAndNoLock() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert(insert, 1, "a");
            insert(insert, 2, "b");
        }
        PreparedStatement half = connection.prepareStatement("select id from thing");
        assertThat(half.executeQuery().next()).isTrue();
        half.close();

        run(connection, "drop table thing");
        assertThatThrownBy(() ->
                        connection.prepareStatement("select id from thing").executeQuery())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aFailureIsToldOnceAndNotAgain() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert(insert, 1, "a");
            assertThatThrownBy(() -> insert(insert, 1, "b")).isInstanceOf(SQLException.class);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert(insert, 2, "b");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aTableThatChangedIsSeenAsItIs() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert(insert, 1, "a");
        }
        run(connection, "alter table thing add column size integer not null default 7");
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert(insert, 2, "b");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void thoseUsedLongAgoAreLetGo() throws SQLException {
        PreparedStatement first = connection.prepareStatement("select 0");
        first.close();
        for (int i = 1; i <= 64; i++) {
            connection.prepareStatement("select " + i).close();
        }

        assertThat(connection.prepareStatement("select 0")).isNotSameAs(first);
    }

    @Test
    void afterItsCommitOrRollbackOthersMayWriteAtOnce() throws SQLException {
        connection.setAutoCommit(false);
        try (Connection other = DriverManager.getConnection(url() + "?busy_timeout=0")) {
            run(connection, "insert into thing (id) values (1)");
            assertThatThrownBy(() -> run(other, "insert into thing (id) values (2)"))
                    .isInstanceOf(SQLException.class);
            connection.commit();
            run(other, "insert into thing (id) values (2)");

            run(connection, "insert into thing (id) values (3)");
            connection.rollback();
            run(other, "insert into thing (id) values (4)");
        }
        connection.setAutoCommit(true);
        assertThat(count()).isEqualTo(3);
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("things.db");
    }

    private static void insert(PreparedStatement insert, int id, String name) throws SQLException {
        insert.setInt(1, id);
        insert.setString(2, name);
        insert.executeUpdate();
    }

    private static void run(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count() throws SQLException {
        try (Statement asked = connection.createStatement();
                ResultSet row = asked.executeQuery("select count(*) from thing")) {
            return row.next() ? row.getInt(1) : -1;
        }
    }
}
