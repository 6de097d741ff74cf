package ua.vikno.kiosk.runtime.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.kiosk.runtime.staff.Tries.Kind;
import ua.vikno.state.layout.StateDirectory;

/** Guessing a PIN: what it costs, over restarts, clocks put forward and power cuts. */
class TriesTest {
    private static final Kind PIN = Kind.PIN_ALONE;

    private final MovedClock clock = MovedClock.standing();

    @TempDir
    private Path directory;

    private Tries tries;

    /** A process begins: its monotonic clock stands at zero, whatever it was before. */
    private static Tries process(Path directory, MovedClock clock) {
        return new Tries(new StateDirectory(directory).staffTries(), clock, new EventLog());
    }

    @BeforeEach
    void start() {
        tries = process(directory, clock);
    }

    private void wrong(int times) {
        IntStream.range(0, times).forEach(time -> {
            clock.pass(tries.wait(PIN));
            tries.begin(PIN);
        });
    }

    @Test
    void theFifthWrongPinLocksForAMinuteAndTheFurtherOnesLongerButNeverBeyondAQuarterOfAnHour() {
        assertThat(IntStream.rangeClosed(0, 12).mapToObj(Tries::length).map(Duration::toMinutes))
                .isEqualTo(List.of(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 15L, 15L, 15L, 15L));
        assertThat(Tries.length(99)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aLockEndsWithItsTimeAndNotASecondBefore() {
        wrong(4);
        assertThat(tries.wait(PIN)).isZero();
        wrong(1);
        clock.pass(Duration.ofSeconds(59));
        assertThat(tries.wait(PIN)).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(tries.wait(PIN)).isZero();
    }

    @Test
    void puttingTheClockForwardOpensNothing() {
        wrong(5);
        clock.jump(Duration.ofDays(400));
        assertThat(tries.wait(PIN)).isEqualTo(Duration.ofMinutes(1));
        clock.jump(Duration.ofDays(-20_000));
        assertThat(tries.wait(PIN)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRestartBeginsTheLockAnew() {
        wrong(6);
        clock.pass(Duration.ofSeconds(100));
        assertThat(tries.wait(PIN)).isEqualTo(Duration.ofSeconds(20));
        tries = process(directory, clock);
        assertThat(tries.wait(PIN)).isEqualTo(Duration.ofMinutes(2));
    }

    /** Three tries, power off, and so on: the count goes on. */
    @Test
    void restartsBetweenTriesBuyNoTry() {
        int free = 0;
        for (int boot = 0; boot < 40; boot++) {
            for (int more = 0; more < 3 && tries.wait(PIN).isZero(); more++) {
                tries.begin(PIN);
                free++;
            }
            clock.jump(Duration.ofDays(1));
            tries = process(directory, clock);
        }
        assertThat(free).isEqualTo(Tries.FREE + 1);
    }

    @Test
    void aTryIsOnTheDiskBeforeThePinIsLookedAt() throws IOException {
        tries.begin(PIN);
        assertThat(Files.readString(directory.resolve("staff-tries"))).isEqualTo("1 0\n");
        tries.right(PIN);
        assertThat(Files.readString(directory.resolve("staff-tries"))).isEqualTo("0 0\n");
    }

    @Test
    void whoHasNoCardLocksOutNobodyWhoHasOne() {
        wrong(9);
        assertThat(tries.wait(PIN)).isEqualTo(Duration.ofMinutes(15));
        assertThat(tries.wait(Kind.PIN_WITH_CARD)).isZero();
        assertThat(process(directory, clock).wait(Kind.PIN_WITH_CARD)).isZero();
    }

    @Test
    void aFileThatNobodyWroteLocksForAQuarterOfAnHour() throws IOException {
        for (String text : List.of("", "-1 0\n", "0 0", "0\n", "many\n", "0 0\n\n", "0".repeat(60))) {
            Files.writeString(directory.resolve("staff-tries"), text);
            tries = process(directory, clock);
            assertThat(tries.wait(PIN)).as(text).isEqualTo(Tries.LONGEST);
        }
        clock.pass(Tries.LONGEST);
        tries.right(PIN);
        assertThat(process(directory, clock).wait(PIN)).isZero();
    }
}
