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
    void whoAsksAllTheTimeFromManyAddressesLeavesRoomForEverybodyElse() {
        long refused = 0;
        for (int i = 0; i < 30; i++) {
            for (int address = 0; address < 200; address++) {
                refused += visits.count("198.51.100." + address, null) > 0 ? 1 : 0;
            }
        }

        assertThat(200 * 30 - refused).as("made for them").isEqualTo(200 * 3 + 600);
        assertThat(visits.count("192.0.2.1", null)).isZero();
    }

    @Test
    void evenOfNewAddressesNoMoreThan3000AMinuteAreServed() {
        for (int i = 0; i < 3_000; i++) {
            assertThat(visits.count("10.0." + i / 256 + "." + i % 256, null)).isZero();
        }
        assertThat(visits.count("192.0.2.1", null)).isPositive();
    }

    @Test
    void aHouseholdWithAllItsAddressesOfIpv6IsOne() {
        for (int i = 0; i < 30; i++) {
            assertThat(visits.count("2001:db8:1:2::" + i, null)).isZero();
        }
        assertThat(visits.count("2001:db8:1:2:ffff::1", null)).isPositive();
        assertThat(visits.count("2001:db8:1:3::1", null)).isZero();
    }
}
