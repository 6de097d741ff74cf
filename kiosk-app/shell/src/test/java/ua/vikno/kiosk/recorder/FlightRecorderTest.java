package ua.vikno.kiosk.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.MovedClock;

class FlightRecorderTest {
    private final MovedClock clock = MovedClock.standing();

    @TempDir
    private Path directory;

    private FlightRecorder process() {
        return FlightRecorder.open(directory.resolve("flight"), "0.1.0 of today", clock, new EventLog());
    }

    @Test
    void itSaysWhatHappenedAndNothingThatWasTyped() throws InterruptedException {
        try (FlightRecorder recorder = process()) {
            EventLog.tell(recorder::noted);
            EventLog log = new EventLog();
            log.note(LogEvent.VISIT_BEGAN);
            log.note(LogEvent.FLOW_BROKE, new IllegalStateException("Канарейченко 31415926"));
            EventLog.tell((_, _) -> {});
            recorder.screen("charges.statement");
            recorder.screen("charges.statement");
            recorder.screen("Канарейченко");
            recorder.frame(Duration.ofMillis(12));
            recorder.frame(Duration.ofMillis(340));
            recorder.sample(48, 9_000L, null);

            assertThat(recorder.text().lines().map(line -> line.replaceFirst("^\\d+ \\S+ ", "")))
                    .startsWith("BEGAN 0.1.0_of_today", "VISIT_BEGAN")
                    .contains("SCREEN charges.statement", "SCREEN ?")
                    .anyMatch(line -> line.startsWith("FLOW_BROKE java.lang.IllegalStateException at ua.vikno."))
                    .anyMatch(
                            line -> line.matches(
                                    "SAMPLE frames=2 slowest-ms=340 heap-mib=\\d+ memory-free-mib=null disk-free-mib=9000 hottest=48"));
            assertThat(recorder.text())
                    .doesNotContain("Канарейченко", "31415926")
                    .containsOnlyOnce("charges.statement");
        }
    }

    @Test
    void onlyAProcessThatEndedByItselfIsNoCrash() throws InterruptedException {
        FlightRecorder first = process();
        assertThat(first.crashed()).as("the first one").isFalse();
        assertThat(first.text()).as("is on the disk").contains("BEGAN");
        FlightRecorder second = process();
        assertThat(second.crashed()).as("after one that was killed").isTrue();
        second.close();
        FlightRecorder third = process();
        assertThat(third.crashed()).as("after one that was closed").isFalse();
        third.noted(LogEvent.BEYOND_REPAIR, "");
        third.close();
        assertThat(process().crashed()).as("after one that gave up").isTrue();
    }

    @Test
    void aDiskThatTakesNothingStopsNobody() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("flight"), "in the way");
        try (FlightRecorder recorder = process()) {
            recorder.screen("start");
            assertThat(recorder.crashed()).isFalse();
            assertThat(recorder.text()).isEmpty();
        }
    }
}
