package ua.vikno.portal;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;

@Tag(Needs.DATABASE)
class LoadsCommandOnPostgresTest extends LoadsCommandTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String emptyDatabase() throws SQLException {
        return SERVER.newDatabase();
    }
}
