package ua.vikno.portal.registers;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;

/** What registers do to a SQLite database they do to PostgreSQL: the same tests, each on a database of its own. */
@Tag(Needs.DATABASE)
class RegistersOnPostgresTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private static TestPortal onItsOwnDatabase() throws SQLException {
        return TestPortal.on(SERVER.newDatabase());
    }

    @Nested
    class Held extends HeldRegisterTest {
        @Override
        TestPortal emptyPortal() throws SQLException {
            return onItsOwnDatabase();
        }
    }

    @Nested
    class Load extends LoadTest {
        @Override
        TestPortal emptyPortal() throws SQLException {
            return onItsOwnDatabase();
        }

        /** Another portal's load is given up when it has been silent for 60 s. */
        @Override
        Clock atItsNextStart() {
            return Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61));
        }
    }

    @Nested
    class Replacement extends ReplacementTest {
        @Override
        TestPortal emptyPortal() throws SQLException {
            return onItsOwnDatabase();
        }
    }

    @Nested
    class Cases extends RegisterCasesTest {
        @Override
        TestPortal emptyPortal() throws SQLException {
            return onItsOwnDatabase();
        }
    }
}
