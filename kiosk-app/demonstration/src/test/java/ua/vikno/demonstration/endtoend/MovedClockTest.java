package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

/**
 * A visit in a kiosk whose wall clock is put an hour forward and back, as when the network's time reaches a machine whose
 * clock was wrong. The clock of the kiosk's process alone is moved.
 */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
class MovedClockTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    /** Idle 60 s, then the warning of 30 s (Timings); less what the log and this test see late, more what a busy machine adds. */
    private static final Duration SHORTEST = Duration.ofSeconds(87);

    private static final Duration LONGEST = Duration.ofSeconds(105);

    @TempDir
    private Path directory;

    @Test
    void anHourEitherWayEndsNoVisitEarlyAndKeepsNoneLonger() throws IOException, InterruptedException {
        Path clock = directory.resolve("clock");
        Files.writeString(clock, "0");
        try (KioskProcess kiosk = new KioskProcess(directory, NOBODY)
                .environment("LD_PRELOAD", library().toString())
                .environment("MOVED_CLOCK", clock.toString())
                .start(List.of("begin"))) {
            kiosk.await("a visit", text -> text.contains("VISIT_BEGAN"));
            long began = System.nanoTime();

            Files.writeString(clock, "3600");
            kiosk.await("40 s at an hour ahead", text -> since(began).toSeconds() >= 40);
            Files.writeString(clock, "-3600");
            kiosk.await("the warning, two hours back", text -> since(began).toSeconds() >= 75);
            assertThat(kiosk.log()).as("the visit at 75 s").doesNotContain("VISIT_WIPED");
            Files.writeString(clock, "3600");
            kiosk.await(
                    "its end",
                    text -> text.contains("VISIT_WIPED") || since(began).compareTo(LONGEST) > 0);

            assertThat(since(began)).as("the visit").isBetween(SHORTEST, LONGEST);
            assertThat(kiosk.log()).contains("VISIT_WIPED").doesNotContain("BROKE", "BEYOND_REPAIR");
            Instant dated = Instant.parse(KioskProcess.read(kiosk.state().resolve("heartbeat"))
                    .split(" ", 3)[1]
                    .strip());
            assertThat(dated).as("the kiosk's wall clock").isAfter(Instant.now().plus(50, ChronoUnit.MINUTES));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Moves the wall clock of the process that loads it. */
    private Path library() throws IOException, InterruptedException {
        Path source = directory.resolve("moved-clock.c");
        try (InputStream code = Objects.requireNonNull(MovedClockTest.class.getResourceAsStream("moved-clock.c"))) {
            Files.copy(code, source);
        }
        Path library = directory.resolve("moved-clock.so");
        Processes.run(directory, List.of("gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString()));
        return library;
    }
}
