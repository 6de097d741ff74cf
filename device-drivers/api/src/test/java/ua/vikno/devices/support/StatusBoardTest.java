package ua.vikno.devices.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.HastyClock;

class StatusBoardTest {
    private static final Duration SETTLE = Duration.ofSeconds(3);

    private final HastyClock clock = HastyClock.standing();
    private final StatusBoard board = new StatusBoard("printer", clock, SETTLE);

    @AfterEach
    void close() {
        board.close();
    }

    /** The handler belongs to the whole process: the board closed before may still tell its end, and its listener throws. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @ResourceLock("uncaught exceptions")
    void aListenerThatThrowsTakesTheEventFromNobodyAndItsTroubleIsReported(boolean error) throws InterruptedException {
        RuntimeException thrown = new IllegalStateException("scanned 123");
        LinkageError broken = new LinkageError("scanned 123");
        BlockingQueue<Throwable> reported = new LinkedBlockingQueue<>();
        BlockingQueue<DeviceEvent> heard = new LinkedBlockingQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> reported.add(fault));
        try {
            board.listen(event -> {
                if (error) {
                    throw broken;
                }
                throw thrown;
            });
            board.listen(heard::add);
            board.tell(new DeviceEvent.HeadphonesPlugged(true, Instant.EPOCH));
            board.tell(new DeviceEvent.HeadphonesPlugged(false, Instant.EPOCH));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(reported.stream().filter(Set.of(thrown, broken)::contains))
                    .hasSize(2);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aRecoveryCountsWhenItHasLastedWhateverTheWallClockSays(int hours) {
        board.post(Reading.away(State.FAULT, Condition.OFFLINE, "no answer"));
        Reading ready = new Reading(State.READY, Set.of(), true, "");
        board.post(ready);
        clock.setWallClock(Duration.ofHours(hours));
        clock.forward(SETTLE.minusMillis(1));
        board.post(ready);
        assertThat(board.status().state()).isEqualTo(State.FAULT);
        clock.forward(Duration.ofMillis(1));
        board.post(ready);
        assertThat(board.status().state()).isEqualTo(State.READY);
        assertThat(board.status().since()).isEqualTo(clock.instant());
    }
}
