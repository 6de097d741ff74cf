package ua.vikno.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong keys by the address they came from: 20 at once and 20 a minute, then the address is told to wait. A right
 * key is let in all the same, since behind a proxy all kiosks have one address. At most 4,096 addresses are remembered, the
 * longest silent are forgotten first.
 */
final class WrongKeys {
    private static final long WINDOW = Duration.ofMinutes(1).toMillis();
    private static final long STEP = WINDOW / 20;
    private static final int ADDRESSES = 4_096;

    private final Clock clock;
    /** When the wrong keys of an address will be forgotten: the generic cell rate algorithm of ITU-T I.371. */
    private final Map<String, Long> forgottenAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > ADDRESSES;
        }
    };

    WrongKeys(Clock clock) {
        this.clock = clock;
    }

    /** @return seconds to wait; 0 while there were not too many */
    synchronized long count(String address) {
        long now = clock.millis();
        long next = Math.max(forgottenAt.getOrDefault(address, 0L), now) + STEP;
        if (next - now > WINDOW) {
            return (next - now - WINDOW) / 1_000 + 1;
        }
        forgottenAt.put(address, next);
        return 0;
    }
}
