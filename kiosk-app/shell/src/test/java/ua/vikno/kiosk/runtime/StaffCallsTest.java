package ua.vikno.kiosk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;

class StaffCallsTest {
    @TempDir
    Path directory;

    @Test
    void theLastCallStandsInTheStateDirectory() {
        StaffCalls calls = new StaffCalls(directory, InstantSource.fixed(Instant.EPOCH), new EventLog(), Runnable::run);

        calls.call("help");
        calls.call("printing.take");

        assertThat(directory).isDirectoryContaining("glob:**/staff-call");
        assertThat(directory.resolve("staff-call")).content().isEqualTo("1970-01-01T00:00:00Z printing.take\n");
        assertThat(directory.resolve("staff-call.new")).doesNotExist();
    }
}
