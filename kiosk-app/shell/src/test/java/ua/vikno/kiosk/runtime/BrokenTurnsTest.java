package ua.vikno.kiosk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Uptime;

class BrokenTurnsTest {
    private final BrokenTurns broken = new BrokenTurns();

    private boolean add(long second) {
        return broken.add(Uptime.ZERO.plusSeconds(second));
    }

    @Test
    void theThirdWithinAMinuteIsTooMany() {
        assertThat(add(0)).isFalse();
        assertThat(add(59)).isFalse();
        assertThat(add(60)).isTrue();
    }

    @Test
    void threeInMoreThanAMinuteAreNot() {
        assertThat(add(0)).isFalse();
        assertThat(add(60)).isFalse();
        assertThat(add(61)).isFalse();
        assertThat(add(120)).isTrue();
    }
}
