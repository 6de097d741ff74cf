package ua.vikno.portal.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DATABASE)
class PostgresContractTest extends PortalContract {
    private static final PostgresServer SERVER = new PostgresServer();

    @Override
    String database() throws Exception {
        return SERVER.start();
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }
}
