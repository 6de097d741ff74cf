package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Host;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Runner;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.Toolkit;

/** A kiosk that hangs, wherever it hangs, gives no sign of life. */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
class HeartbeatTest {
    private static final long BEATS_WITHIN = 10;
    private static final long SILENCE = 4;

    private final EventLog log = new EventLog();
    private final BlockingQueue<String> beats = new LinkedBlockingQueue<>();
    private final CountDownLatch hang = new CountDownLatch(1);
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final Host<String> host = new Host<>(
            new Hanging(),
            () -> "",
            new Host.Collaborators<>(
                    new Idle(),
                    List.of(),
                    List.of(new Heartbeat(Duration.ZERO, _ -> beats.add("beat"), new Guard(log)))),
            KioskClock.system(),
            log,
            () -> {});

    @AfterEach
    void end() {
        hang.countDown();
        host.close();
    }

    private void start() throws InterruptedException {
        Toolkit.run(() -> {});
        host.start();
        assertThat(beats.poll(BEATS_WITHIN, TimeUnit.SECONDS)).isEqualTo("beat");
        assertThat(beats.poll(BEATS_WITHIN, TimeUnit.SECONDS)).isEqualTo("beat");
    }

    private void assertSilence() throws InterruptedException {
        assertThat(hangs.await(BEATS_WITHIN, TimeUnit.SECONDS)).isTrue();
        // The last one may be on its way.
        beats.poll(1, TimeUnit.SECONDS);
        beats.clear();
        assertThat(beats.poll(SILENCE, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aLoopThatHangsStopsIt() throws InterruptedException {
        start();
        host.post(new Event.Did(new Input.Press("hang")));
        assertSilence();
        hang.countDown();
        assertThat(beats.poll(BEATS_WITHIN, TimeUnit.SECONDS)).isEqualTo("beat");
    }

    @Test
    void aToolkitThatHangsStopsIt() throws InterruptedException {
        start();
        Platform.runLater(this::hang);
        assertSilence();
        hang.countDown();
        assertThat(beats.poll(BEATS_WITHIN, TimeUnit.SECONDS)).isEqualTo("beat");
    }

    @Test
    void aDisplayServerThatHangsStopsIt() throws InterruptedException, IOException {
        start();
        String server = displayServer();
        signal("STOP", server);
        try {
            hangs.countDown();
            assertSilence();
        } finally {
            signal("CONT", server);
        }
        assertThat(beats.poll(BEATS_WITHIN, TimeUnit.SECONDS)).isEqualTo("beat");
    }

    /** The process at the other end of the display's socket: a server that chose its number itself writes no lock file. */
    private static String displayServer() throws IOException {
        String number = System.getenv("DISPLAY").replaceFirst(".*:(\\d+).*", "$1");
        List<String> sockets = Files.readAllLines(Path.of("/proc/net/unix")).stream()
                .filter(line -> line.endsWith("/tmp/.X11-unix/X" + number))
                .map(line -> line.replaceFirst(".* (\\d+) \\S+$", "socket:[$1]"))
                .toList();
        return ProcessHandle.allProcesses()
                .map(process -> Long.toString(process.pid()))
                .filter(process -> open(process).anyMatch(sockets::contains))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> open(String process) {
        File[] descriptors = new File("/proc/" + process + "/fd").listFiles();
        return descriptors == null
                ? Stream.empty()
                : Arrays.stream(descriptors).map(descriptor -> {
                    try {
                        return Files.readSymbolicLink(descriptor.toPath()).toString();
                    } catch (IOException _) {
                        return "closed meanwhile";
                    }
                });
    }

    private static void signal(String name, String process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor())
                .isZero();
    }

    @Test
    void oneComesInEachIntervalThatTicksCount() throws InterruptedException {
        Heartbeat heartbeat = new Heartbeat(Duration.ofSeconds(5), _ -> beats.add("beat"), new Guard(log));
        for (int second = 0; second < 60; second++) {
            // A tick may come somewhat early.
            Uptime now = Uptime.ZERO.plus(Duration.ofSeconds(second).minusMillis(second % 2));
            Toolkit.run(() -> heartbeat.happened(new Event.Tick(Instant.EPOCH, now)));
        }
        for (int beat = 0; beat < 12; beat++) {
            assertThat(beats.poll(BEATS_WITHIN, TimeUnit.SECONDS)).isEqualTo("beat");
        }
        assertThat(beats.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"4000000, 2000", "30000000, 5000", "9999999, 4999", "0, 5000", "soon, 5000", "none, 5000"},
            nullValues = "none")
    void anIntervalIsHalfOfTheWatchdogsPatience(@Nullable String watchdog, long millis) {
        assertThat(Heartbeat.every(watchdog).toMillis()).isEqualTo(millis);
    }

    private void hang() {
        hangs.countDown();
        try {
            hang.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Idle implements Runner {
        @Override
        public void run(Effect effect, Reply reply) {}

        @Override
        public CompletableFuture<Void> wipe() {
            return CompletableFuture.completedFuture(null);
        }
    }

    private final class Hanging implements Flow<String> {
        @Override
        public Step<String> on(String state, Event event) {
            if (event instanceof Event.Did) {
                hang();
            }
            return Step.to(state);
        }

        @Override
        public Screen screen(String state) {
            return new Screen.Prose(new Frame("still", Words.verbatim(""), null, null, null, List.of()), List.of());
        }
    }
}
