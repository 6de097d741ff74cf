package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission.Operation;

class JournalTest {
    @TempDir
    Path directory;

    @Test
    void aKeyOutlivesAPowerCutUntilTheVisitIsKnownToBeOver() throws SQLException {
        // Two open connections stand for the process that died without closing and the one after it.
        try (Journal before = open()) {
            before.write("key-1", Operation.BILL);
            before.write("key-1", Operation.BILL);

            try (Journal after = open()) {
                assertThat(after.size()).isEqualTo(1);
                assertThat(after.clear()).isEqualTo(1);
                assertThat(after.size()).isZero();
            }
        }
    }

    @Test
    void theEndOfAVisitTakesItsOwnKeysOnly() throws SQLException {
        try (Journal journal = open()) {
            journal.write("first-visit", Operation.REGISTRATION);
            journal.write("second-visit", Operation.BILL);

            journal.remove(List.of("first-visit"));

            assertThat(journal.size()).isEqualTo(1);
        }
    }

    @Test
    void aProbeTellsWhetherTheDiskTakesAKeyAndIsNoKey() throws SQLException, IOException {
        Path missing = directory.resolve("missing");
        try (Journal journal =
                Journal.unopened(missing.resolve("journal.db"), InstantSource.system(), new IOException("not there"))) {
            assertThat(journal.trouble()).isInstanceOf(IOException.class);
            journal.probe();
            assertThat(journal.trouble()).isInstanceOf(SQLException.class);

            Files.createDirectory(missing);
            journal.probe();
            assertThat(journal.trouble()).isNull();
            assertThat(journal.size()).isZero();
        }
    }

    private Journal open() throws SQLException {
        return Journal.open(directory.resolve("journal.db"), InstantSource.system());
    }
}
