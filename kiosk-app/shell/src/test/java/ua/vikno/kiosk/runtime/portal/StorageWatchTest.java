package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission.Operation;
import ua.vikno.kiosk.log.EventLog;

class StorageWatchTest {
    @TempDir
    private Path directory;

    private final List<Boolean> told = new ArrayList<>();
    private Uptime now = Uptime.ZERO;

    @Test
    void aDiskThatCannotBeWrittenIsToldOnceAndSoIsItsRecoveryWithin15Seconds() throws Exception {
        Path missing = directory.resolve("missing");
        try (Journal journal =
                Journal.unopened(missing.resolve("journal.db"), InstantSource.system(), new IOException("not there"))) {
            StorageWatch watch = watch(journal);
            tick(watch, 16);
            assertThat(told).containsExactly(false);

            Files.createDirectory(missing);
            tick(watch, 14);
            assertThat(told).as("every try costs a write").containsExactly(false);
            tick(watch, 3);
            assertThat(told).containsExactly(false, true);
            tick(watch, 90);
            assertThat(told).containsExactly(false, true);
        }
    }

    @Test
    void whatASubmissionMetIsToldAtTheNextTick() throws Exception {
        Journal journal = Journal.open(directory.resolve("journal.db"), InstantSource.system());
        StorageWatch watch = watch(journal);
        tick(watch, 2);
        assertThat(told).isEmpty();
        journal.close();
        assertThatThrownBy(() -> journal.write("key", Operation.BILL)).isInstanceOf(SQLException.class);
        tick(watch, 1);
        assertThat(told).containsExactly(false);
    }

    private StorageWatch watch(Journal journal) {
        return new StorageWatch(journal, new EventLog(), told::add, Runnable::run);
    }

    private void tick(StorageWatch watch, int seconds) {
        for (int second = 0; second < seconds; second++) {
            watch.happened(new Event.Tick(Instant.EPOCH, now));
            now = now.plus(Duration.ofSeconds(1));
        }
    }
}
