package ua.vikno.kiosk.runtime.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.state.layout.StateDirectory;

/** A pause ends when it said it would: over restarts, power cuts and clocks that are put right. */
class PauseTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant END = Instant.EPOCH.plus(HOUR);

    private final MovedClock clock = MovedClock.standing();
    private final List<Event> events = new ArrayList<>();

    @TempDir
    private Path directory;

    private Pause pause;

    @BeforeEach
    void process() {
        events.clear();
        pause = new Pause(new StateDirectory(directory).pause(), clock, new EventLog(), events::add);
    }

    private void passes(Duration time) {
        clock.pass(time);
        pause.happened(new Event.Tick(clock.instant(), clock.uptime()));
    }

    @Test
    void itEndsByItself() {
        pause.order(HOUR);
        passes(HOUR.minusSeconds(1));
        assertThat(pause.until()).isEqualTo(END);
        passes(Duration.ofSeconds(1));
        assertThat(pause.until()).isNull();
        assertThat(events).containsExactly(new Event.Paused(null), new Event.Paused(END), new Event.Paused(null));
    }

    @Test
    void aPowerCutDoesNotEndIt() {
        pause.order(HOUR);
        clock.pass(Duration.ofMinutes(20));
        process();
        assertThat(events).containsExactly(new Event.Paused(END));
        passes(Duration.ofMinutes(40));
        assertThat(events).containsExactly(new Event.Paused(END), new Event.Paused(null));
    }

    @Test
    void oneThatHasEndedMeanwhileIsOver() {
        pause.order(HOUR);
        clock.pass(HOUR);
        process();
        assertThat(events).containsExactly(new Event.Paused(null));
    }

    /** A machine without a battery begins in 1970, and stands in 2026 as soon as it has the time. */
    @Test
    void aClockThatStandsAtTheEpochPausesNoLongerThanTheWholePause() {
        clock.jump(Duration.ofDays(20_000));
        pause.order(HOUR);
        clock.jump(Duration.ofDays(-20_000));
        process();
        assertThat(pause.until()).isEqualTo(clock.instant().plus(HOUR));
        passes(HOUR);
        assertThat(pause.until()).isNull();
    }

    @Test
    void aClockThatIsPutRightChangesNothingWhileTheProcessLives() {
        pause.order(HOUR);
        clock.jump(Duration.ofDays(2));
        passes(Duration.ofMinutes(59));
        assertThat(pause.until()).isEqualTo(END);
    }

    @Test
    void whatNobodyWroteIsNoPause() throws IOException {
        for (String text : List.of(
                "", "x y\n", "1970-01-01T00:00:00Z\n", END + " " + END + " " + END, END + " " + Instant.EPOCH)) {
            Files.writeString(directory.resolve("pause"), text);
            process();
            assertThat(pause.until()).as(text).isNull();
        }
    }

    @Test
    void aDiskThatIsFullPausesAllTheSame() throws IOException {
        Files.createDirectory(directory.resolve("pause.new"));
        pause.order(HOUR);
        assertThat(pause.until()).isEqualTo(END);
        assertThat(events).endsWith(new Event.Paused(END));
    }
}
