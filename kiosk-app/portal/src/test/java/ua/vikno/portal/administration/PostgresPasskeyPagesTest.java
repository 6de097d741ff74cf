package ua.vikno.portal.administration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;

/** The same passkeys on PostgreSQL. */
@Tag(Needs.DATABASE)
class PostgresPasskeyPagesTest extends PasskeyPagesTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String newDatabase() throws Exception {
        return SERVER.newDatabase();
    }
}
