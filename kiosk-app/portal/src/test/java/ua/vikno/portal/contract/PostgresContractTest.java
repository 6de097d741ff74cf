package ua.vikno.portal.contract;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DATABASE)
class PostgresContractTest extends PortalContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String database() {
        return SERVER.address();
    }
}
