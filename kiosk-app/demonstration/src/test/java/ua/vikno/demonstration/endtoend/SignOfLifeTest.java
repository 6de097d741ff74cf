package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

/** What a whole kiosk tells a watchdog, heard by socat in systemd's place. */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
class SignOfLifeTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    @TempDir
    private Path directory;

    @Test
    void itBeatsInHalfOfTheWatchdogsPatienceUntilItIsStopped() throws IOException, InterruptedException {
        Path socket = directory.resolve("notify");
        Path heard = directory.resolve("heard");
        Process systemd = new ProcessBuilder("socat", "-u", "UNIX-RECV:" + socket, "CREATE:" + heard).start();
        try (KioskProcess kiosk = new KioskProcess(directory, NOBODY)
                .environment("NOTIFY_SOCKET", socket.toString())
                .environment("WATCHDOG_USEC", "4000000")
                .start(List.of())) {
            kiosk.await("ready", text -> text.contains("kiosk ready"));
            Path file = kiosk.state().resolve("heartbeat");
            kiosk.await("the first", text -> !KioskProcess.read(file).isEmpty());
            long first = seconds(file);
            kiosk.await("three more", text -> seconds(file) >= first + 6);
            kiosk.terminate();
            assertThat(kiosk.ended(Duration.ofSeconds(7))).isZero();
            assertThat(Files.readString(heard))
                    .as("one every 2 s, with a slow machine's jitter")
                    .matches("(WATCHDOG=1)*READY=1(WATCHDOG=1){2,9}STOPPING=1(WATCHDOG=1)?");
            assertThat(kiosk.logBesideThePortals()).doesNotContain("BROKE", "TROUBLE");
        } finally {
            systemd.destroyForcibly();
        }
    }

    private static long seconds(Path file) {
        String line = KioskProcess.read(file);
        return line.isEmpty() ? 0 : Long.parseLong(line.substring(0, line.indexOf(' ')));
    }
}
