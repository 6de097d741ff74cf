package ua.vikno.portal.genuine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private final Clock clock = Clock.fixed(Instant.EPOCH.plusSeconds(1_000_000), ZoneOffset.UTC);
    private final Visits visits = new Visits(Set.of("127.0.0.1"), clock);

    @Test
    void oneAddressIsToldToWaitAfter30AndOthersAreNot() {
        for (int i = 0; i < 30; i++) {
            assertThat(visits.count("192.0.2.1", null)).isZero();
        }
        assertThat(visits.count("192.0.2.1", null)).isBetween(1L, 3L);
        assertThat(visits.count("192.0.2.1", "192.0.2.9"))
                .as("a stranger's word")
                .isPositive();
        assertThat(visits.count("192.0.2.2", null)).isZero();
    }

    @Test
    void behindTheProxyEachPhoneCountsForItself() {
        for (int i = 0; i < 30; i++) {
            assertThat(visits.count("127.0.0.1", "192.0.2.1")).isZero();
        }
        assertThat(visits.count("127.0.0.1", "192.0.2.1")).isPositive();
        assertThat(visits.count("127.0.0.1", "203.0.113.7, 192.0.2.2")).isZero();
    }

    @Test
    void allTogetherGet600AMinute() {
        for (int i = 0; i < 600; i++) {
            assertThat(visits.count("198.51.100." + i, null)).isZero();
        }
        assertThat(visits.count("192.0.2.1", null)).isPositive();
    }
}
