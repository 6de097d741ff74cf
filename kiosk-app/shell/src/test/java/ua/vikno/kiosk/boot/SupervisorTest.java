package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;

class SupervisorTest {
    @TempDir
    private Path directory;

    private final AtomicInteger turned = new AtomicInteger();
    private boolean readOnly;

    private Supervisor writing(Path file) {
        return new Supervisor(
                file,
                null,
                InstantSource.fixed(Instant.parse("2026-02-10T10:00:00Z")),
                new EventLog(),
                () -> readOnly,
                turned::incrementAndGet);
    }

    @Test
    void aBeatIsOneLineWithBothClocks() throws IOException {
        Path file = directory.resolve("heartbeat");
        Supervisor supervisor = writing(file);
        supervisor.beat();
        supervisor.beat();
        assertThat(Files.readString(file)).matches("\\d{12} 2026-02-10T10:00:00Z\n");
    }

    @Test
    void onlyADiskThatCouldBeWrittenAndIsReadOnlyNowNeedsAReboot() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("state"));
        Supervisor supervisor = writing(folder.resolve("heartbeat"));
        supervisor.beat();
        Files.delete(folder.resolve("heartbeat"));
        Files.delete(folder);
        supervisor.beat();
        assertThat(turned).as("trouble, but not read-only").hasValue(0);
        readOnly = true;
        supervisor.beat();
        assertThat(turned).hasValue(1);

        writing(folder.resolve("heartbeat")).beat();
        assertThat(turned).as("read-only since the start").hasValue(1);
    }
}
