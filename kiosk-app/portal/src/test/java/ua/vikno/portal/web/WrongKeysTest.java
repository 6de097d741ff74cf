package ua.vikno.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.store.MovedClock;

class WrongKeysTest {
    private final MovedClock clock = new MovedClock();
    private final WrongKeys keys = new WrongKeys(clock);

    @Test
    void anAddressIsSlowedToTwentyAMinuteAndOthersAreNot() {
        for (int i = 0; i < 20; i++) {
            assertThat(keys.count("192.0.2.1")).isZero();
        }

        assertThat(keys.count("192.0.2.1")).isBetween(1L, 4L);
        assertThat(keys.count("192.0.2.2")).isZero();
        clock.move(Duration.ofSeconds(3));
        assertThat(keys.count("192.0.2.1")).isZero();
        assertThat(keys.count("192.0.2.1")).isPositive();
    }

    @Test
    void manyAddressesAreForgottenInsteadOfFillingTheMemory() {
        for (int i = 0; i < 20; i++) {
            keys.count("first");
        }
        for (int i = 0; i < 5_000; i++) {
            keys.count("address-" + i);
        }

        assertThat(keys.count("first")).isZero();
    }
}
