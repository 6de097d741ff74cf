package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.state.layout.StateDirectory;

class StaffCallsTest {
    @TempDir
    Path directory;

    @Test
    void theLastCallStandsInTheStateDirectory() {
        StaffCalls calls = new StaffCalls(
                new StateDirectory(directory).staffCall(),
                InstantSource.fixed(Instant.EPOCH),
                new EventLog(),
                Runnable::run);

        calls.call("help");
        calls.call("printing.take");

        assertThat(directory).isDirectoryContaining("glob:**/staff-call");
        assertThat(directory.resolve("staff-call")).content().isEqualTo("1970-01-01T00:00:00Z printing.take\n");
        assertThat(directory.resolve("staff-call.new")).doesNotExist();
    }

    @Test
    void aDiskThatRefusesIsToldAsTroubleWithAFileAndNotAsABug() {
        List<String> said = new ArrayList<>();
        Logger logger = Logger.getLogger("vikno.kiosk");
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage().lines().findFirst().orElse(""));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(ear);
        try {
            new StaffCalls(
                            new StateDirectory(directory.resolve("missing")).staffCall(),
                            InstantSource.fixed(Instant.EPOCH),
                            new EventLog(),
                            Runnable::run)
                    .call("help");
        } finally {
            logger.removeHandler(ear);
        }
        assertThat(said).containsExactly("STAFF_CALLED", "STATE_FILE_TROUBLE java.nio.file.NoSuchFileException");
    }
}
