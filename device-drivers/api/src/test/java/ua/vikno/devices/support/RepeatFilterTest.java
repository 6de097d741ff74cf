package ua.vikno.devices.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.DeviceEvent.Scanned;
import ua.vikno.devices.contract.HastyClock;

final class RepeatFilterTest {
    private final HastyClock clock = HastyClock.standing();
    private final RepeatFilter repeats = new RepeatFilter(clock);

    private boolean fresh(String text) {
        return repeats.fresh(new Scanned(text, "]Q1", clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void theSameSymbolIsToldAgainAfterOneAndAHalfSecondsWhateverTheWallClockSays(int hours) {
        assertThat(fresh("bill")).isTrue();
        clock.setWallClock(Duration.ofHours(hours));
        clock.forward(Duration.ofMillis(1499));
        assertThat(fresh("bill")).isFalse();
        clock.forward(Duration.ofMillis(1500));
        assertThat(fresh("bill")).isTrue();
    }

    @Test
    void anotherSymbolIsToldAtOnce() {
        assertThat(fresh("bill")).isTrue();
        assertThat(fresh("slip")).isTrue();
        assertThat(fresh("bill")).isTrue();
    }
}
