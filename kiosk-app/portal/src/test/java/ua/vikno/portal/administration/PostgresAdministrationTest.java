package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;

/** The same sign-ins, locks and sessions on PostgreSQL. */
@Tag(Needs.DATABASE)
class PostgresAdministrationTest extends SignInAttacksTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String newDatabase() throws Exception {
        return SERVER.newDatabase();
    }

    @Test
    void aKiosksNameThatPostgresDoesNotTakeIsRefused() throws Exception {
        assertThat(signedIn("operator")
                        .act(
                                "/admin/notices",
                                Map.of("id", "works", "uk", "Ремонт", "kiosk", "a\0b", "until", tomorrow()))
                        .statusCode())
                .isEqualTo(422);
    }
}
