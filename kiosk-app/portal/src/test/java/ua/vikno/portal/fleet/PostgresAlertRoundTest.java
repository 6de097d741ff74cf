package ua.vikno.portal.fleet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;

/** The same of two portals on PostgreSQL. */
@Tag(Needs.DATABASE)
class PostgresAlertRoundTest extends AlertRoundTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String newDatabase() throws Exception {
        return SERVER.newDatabase();
    }
}
