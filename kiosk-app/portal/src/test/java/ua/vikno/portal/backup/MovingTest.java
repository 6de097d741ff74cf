package ua.vikno.portal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.backup.Outcome.Done;
import ua.vikno.portal.backup.Outcome.Reason;
import ua.vikno.portal.backup.Outcome.Refused;
import ua.vikno.portal.contract.PostgresServer;
import ua.vikno.portal.store.Database;

/** A city that has outgrown the embedded database moves to PostgreSQL, and back. */
@Tag(Needs.DATABASE)
class MovingTest {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @TempDir
    Path directory;

    @Test
    void contentIsTheSameInBothDatabases() throws Exception {
        String postgres = SERVER.address();
        String embedded = "jdbc:sqlite:" + directory.resolve("portal.db");
        String back = "jdbc:sqlite:" + directory.resolve("back.db");
        Path out = directory.resolve("out");
        Path home = directory.resolve("home");
        Filled.fill(embedded);
        Backup.write(embedded, out, Clock.systemUTC(), () -> {});

        assertThat(Restore.into(postgres, out, false, _ -> {})).isInstanceOf(Done.class);
        assertThat(Filled.content(postgres)).isEqualTo(Filled.content(embedded));
        assertThat(Restore.into(postgres, out, false, _ -> {})).isEqualTo(new Refused(Reason.NOT_EMPTY));
        try (Database running = Database.open(postgres)) {
            assertThat(running.single()).isFalse();
            assertThat(Backup.write(postgres, home, Clock.systemUTC(), () -> {}))
                    .isInstanceOf(Done.class);
            assertThat(Restore.into(postgres, out, true, _ -> {})).isEqualTo(new Refused(Reason.IN_USE));
        }
        assertThat(Restore.into(postgres, out, true, _ -> {})).isInstanceOf(Done.class);
        assertThat(Restore.into(back, home, false, _ -> {})).isInstanceOf(Done.class);
        assertThat(Filled.content(back)).isEqualTo(Filled.content(embedded));
    }
}
