package ua.vikno.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;

/** No query of a portal waits for ever: the server ends it, and a server that says nothing is given up. */
@Tag(Needs.DATABASE)
class DeadlinesOnPostgresTest {
    private static final int SILENCE_MILLIS = 150_000;

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Test
    void theServerEndsAQueryAfterTwoMinutes() throws Exception {
        try (Database database = Database.open(SERVER.newDatabase())) {
            assertThat(limit(database.client())).isEqualTo("2min");
            assertThat(limit(database.unforced())).isEqualTo("2min");
        }
    }

    @Test
    void aSilentServerIsGivenUpHalfAMinuteLater() throws Exception {
        try (Database database = Database.open(SERVER.newDatabase());
                Connection connection = database.source().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(SILENCE_MILLIS);
        }
    }

    private static String limit(JdbcClient client) {
        return client.sql("show statement_timeout").query(String.class).single();
    }
}
