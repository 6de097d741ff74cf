package ua.vikno.kiosk.runtime.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Uptime;

/** Dark only when nobody is there, and never without a way back. */
class BacklightTest {
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final Uptime START = Uptime.ZERO;
    private static final Uptime LATE = START.plus(AFTER);

    private static boolean dark(Backlight backlight, Uptime now) {
        return backlight.dark(now, false, AFTER);
    }

    @Test
    void itGoesOffWhenNobodyHasBeenNoticedForLong() {
        Backlight touched = Backlight.from(START);
        assertThat(touched.dark(LATE.plusSeconds(-1), true, AFTER)).isFalse();
        assertThat(touched.dark(LATE, true, AFTER)).isTrue();
        assertThat(touched.noticed(LATE).dark(LATE, true, AFTER)).isFalse();
    }

    @Test
    void withoutASensorThatHasWorkedAndWithoutATouchscreenItNeverDoes() {
        Backlight unwatched = Backlight.from(START);
        assertThat(dark(unwatched, START.plus(Duration.ofDays(30)))).isFalse();
        assertThat(dark(unwatched.near(true, START).near(false, START), LATE)).isTrue();
    }

    @Test
    void itStaysLitWhileSomebodyStandsThereHoweverStill() {
        Backlight near = Backlight.from(START).near(true, START);
        assertThat(dark(near, START.plus(Duration.ofDays(1)))).isFalse();
        assertThat(dark(near.near(false, LATE), LATE)).isFalse();
        assertThat(dark(near.near(false, LATE), LATE.plus(AFTER))).isTrue();
    }

    @Test
    void aVisitIsNeverDarkenedAndTheTimeBeginsWithItsEnd() {
        Backlight visited = Backlight.from(START).occupied(true, START);
        assertThat(visited.dark(START.plus(Duration.ofDays(1)), true, AFTER)).isFalse();
        Backlight left = visited.occupied(false, LATE);
        assertThat(left.dark(LATE.plus(AFTER).plusSeconds(-1), true, AFTER)).isFalse();
        assertThat(left.occupied(false, LATE.plus(AFTER)).dark(LATE.plus(AFTER), true, AFTER))
                .isTrue();
    }

    @Test
    void zeroMeansNever() {
        assertThat(Backlight.from(START).dark(START.plus(Duration.ofDays(30)), true, Duration.ZERO))
                .isFalse();
    }

    /** Whatever went before, in whatever order. */
    @Property
    void whoeverIsNoticedFindsItLit(
            @ForAll @Size(max = 30) List<@IntRange(max = 7) Integer> before, @ForAll boolean touch) {
        Uptime now = START;
        Backlight backlight = Backlight.from(now);
        for (int what : before) {
            now = now.plus(Duration.ofMinutes(7));
            backlight = switch (what) {
                case 0 -> backlight.noticed(now);
                case 1 -> backlight.near(true, now);
                case 2 -> backlight.near(false, now);
                case 3 -> backlight.occupied(true, now);
                case 4 -> backlight.occupied(false, now);
                default -> backlight;
            };
        }
        Uptime later = now.plus(Duration.ofDays(1));
        assertThat(backlight.noticed(later).dark(later, touch, AFTER)).isFalse();
        assertThat(backlight.near(true, later).dark(later.plus(AFTER), touch, AFTER))
                .isFalse();
        assertThat(backlight.occupied(true, later).dark(later.plus(AFTER), touch, AFTER))
                .isFalse();
        boolean sensorWorked = before.contains(1) || before.contains(2);
        assertThat(backlight.dark(later, false, AFTER) && !sensorWorked).isFalse();
    }
}
