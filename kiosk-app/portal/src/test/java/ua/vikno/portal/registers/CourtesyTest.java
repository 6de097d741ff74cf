package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final Courtesy courtesy = new Courtesy(awaited::get, now::get, now::addAndGet);

    @Test
    void nobodyWaitsAndTheLoadGoesOn() {
        assertThat(pause()).isZero();
        now.addAndGet(Duration.ofMillis(249).toNanos());
        assertThat(pause()).isZero();
    }

    @Test
    void aPlaceIsLeftToOtherProcessesFourTimesASecond() {
        for (int i = 0; i < 3; i++) {
            now.addAndGet(Duration.ofMillis(250).toNanos());
            assertThat(pause()).isEqualTo(Duration.ofMillis(6));
            assertThat(pause()).isZero();
        }
    }

    @Test
    void whoWaitsAllTheTimeHoldsTheLoadUpForAWhileOnly() {
        awaited.set(true);
        assertThat(pause()).isBetween(Duration.ofMillis(54), Duration.ofMillis(66));
        assertThat(pause()).isBetween(Duration.ofMillis(54), Duration.ofMillis(66));
    }

    @Test
    void transactionsGrowWhileTheyAreShortAndShrinkWhenTheyAreLong() {
        assertThat(courtesy.rows()).isEqualTo(250);
        took(24, 10);
        assertThat(courtesy.rows()).isEqualTo(2_000);
        took(40, 10);
        assertThat(courtesy.rows()).isEqualTo(2_000);
        took(51, 1);
        assertThat(courtesy.rows()).isEqualTo(1_000);
        took(500, 10);
        assertThat(courtesy.rows()).isEqualTo(50);
    }

    private Duration pause() {
        long before = now.get();
        courtesy.between();
        return Duration.ofNanos(now.get() - before);
    }

    private void took(int millis, int times) {
        for (int i = 0; i < times; i++) {
            courtesy.took(Duration.ofMillis(millis).toNanos());
        }
    }
}
