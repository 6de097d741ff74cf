package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission.Operation;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.state.layout.StateDirectory;

/** The journal's content is expendable: whatever is found in its place, the kiosk starts. */
class OpenJournalTest {
    @TempDir
    private Path directory;

    private Journal open() {
        return OpenJournal.of(new StateDirectory(directory), InstantSource.system(), new EventLog());
    }

    private void assertWritable() throws SQLException {
        try (Journal journal = open()) {
            journal.write("key", Operation.BILL);
            assertThat(journal.size()).isOne();
            journal.remove(List.of("key"));
            assertThat(journal.size()).isZero();
        }
    }

    @Test
    void noiseIsSetAsideAndAJournalMadeAnew() throws IOException, SQLException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.write(directory.resolve("journal.db"), noise);
        assertWritable();
        assertThat(directory.resolve("journal.db.damaged")).hasBinaryContent(noise);
    }

    @Test
    void aTruncatedJournalIsSetAsideAndMadeAnew() throws IOException, SQLException {
        assertWritable();
        byte[] whole = Files.readAllBytes(directory.resolve("journal.db"));
        Files.write(directory.resolve("journal.db"), Arrays.copyOf(whole, whole.length / 2 + 100));
        assertWritable();
    }

    @Test
    void aFolderOfThatNameIsSetAside() throws IOException, SQLException {
        Files.createDirectories(directory.resolve("journal.db/folder"));
        assertWritable();
        assertThat(directory.resolve("journal.db.damaged/folder")).isDirectory();
    }

    @Test
    void whereNoneCanBeMadeWritingFailsAndStartingDoesNot() throws IOException, SQLException {
        Files.createDirectories(directory.resolve("journal.db/folder"));
        Files.createDirectories(directory.resolve("journal.db.damaged/folder"));
        try (Journal journal = open()) {
            assertThatThrownBy(() -> journal.write("key", Operation.BILL)).isInstanceOf(SQLException.class);
            journal.remove(List.of("key"));
            Files.delete(directory.resolve("journal.db/folder"));
            Files.delete(directory.resolve("journal.db"));
            journal.write("key", Operation.BILL);
            assertThat(journal.size()).as("as soon as the disk can be written").isOne();
        }
    }
}
