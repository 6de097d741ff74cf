package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.store.MovedClock;

class AddressLimitTest {
    private final MovedClock clock = new MovedClock();
    private final AddressLimit limit = new AddressLimit(20, Set.of("127.0.0.1"), clock);

    @Test
    void anAddressIsSlowedToTwentyAMinuteAndOthersAreNot() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.count("192.0.2.1")).isZero();
        }

        assertThat(limit.count("192.0.2.1")).isBetween(1L, 4L);
        assertThat(limit.count("192.0.2.2")).isZero();
        clock.move(Duration.ofSeconds(3));
        assertThat(limit.count("192.0.2.1")).isZero();
        assertThat(limit.count("192.0.2.1")).isPositive();
    }

    @Test
    void ofAProxyTheLastAddressCountsAndOfAStrangerHerOwn() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.count("127.0.0.1", "203.0.113.7, 192.0.2.1")).isZero();
            assertThat(limit.count("198.51.100.1", "192.0.2." + i)).isZero();
        }

        assertThat(limit.count("127.0.0.1", "192.0.2.1")).isPositive();
        assertThat(limit.count("127.0.0.1", "192.0.2.99")).isZero();
        assertThat(limit.count("198.51.100.1", "192.0.2.99")).isPositive();
    }

    @Test
    void manyAddressesAreForgottenInsteadOfFillingTheMemory() {
        for (int i = 0; i < 20; i++) {
            limit.count("first");
        }
        for (int i = 0; i < 5_000; i++) {
            limit.count("address-" + i);
        }

        assertThat(limit.count("first")).isZero();
    }

    @Test
    void whateverAProxySaysIsAnAddressOrCountsAsItIs() {
        assertThat(limit.whose("127.0.0.1", "2001:db8::1")).isEqualTo(limit.whose("127.0.0.1", "2001:db8::2"));
        assertThat(limit.whose("127.0.0.1", "::ffff:192.0.2.1")).isEqualTo("::ffff:192.0.2.1");
        assertThat(limit.whose("127.0.0.1", "1:2:x")).isEqualTo("1:2:x");
        assertThat(limit.whose("192.0.2.5", "2001:db8::1")).isEqualTo("192.0.2.5");
    }
}
