package ua.vikno.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;

@Tag(Needs.DATABASE)
class UnforcedWritesOnPostgresTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Test
    void onlyTheyDoNotWaitForTheDisk() throws Exception {
        try (Database database = Database.open(SERVER.newDatabase())) {
            assertThat(setting(database.unforced())).isEqualTo("off");
            assertThat(setting(database.client())).isEqualTo("on");
        }
    }

    private static String setting(JdbcClient client) {
        return client.sql("show synchronous_commit").query(String.class).single();
    }
}
