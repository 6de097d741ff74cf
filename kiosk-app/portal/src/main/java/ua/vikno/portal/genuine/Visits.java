package ua.vikno.portal.genuine;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how often the page is made: for one address 30 times at once and 30 a minute, for all of them 600. At most 4,096
 * addresses are remembered, the longest silent are forgotten first.
 */
final class Visits {
    private static final long WINDOW = Duration.ofMinutes(1).toMillis();
    private static final int ONE = 30;
    private static final int ALL = 600;
    private static final int ADDRESSES = 4_096;

    private final Set<String> proxies;
    private final Clock clock;
    /** When what an address has asked is forgotten: the generic cell rate algorithm of ITU-T I.371. */
    private final Map<String, Long> forgottenAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > ADDRESSES;
        }
    };

    private long allForgottenAt;

    /** @param proxies whose word about an address is believed */
    Visits(Set<String> proxies, Clock clock) {
        this.proxies = Set.copyOf(proxies);
        this.clock = clock;
    }

    /**
     * Counts one visit.
     *
     * @param forwarded the header {@code X-Forwarded-For}; null without one
     * @return seconds to wait; 0 while there were not too many
     */
    synchronized long count(String address, @Nullable String forwarded) {
        long now = clock.millis();
        String visitor = forwarded != null && proxies.contains(address)
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : address;
        long one = Math.max(forgottenAt.getOrDefault(visitor, 0L), now) + WINDOW / ONE;
        long all = Math.max(allForgottenAt, now) + WINDOW / ALL;
        long wait = Math.max(one, all) - now - WINDOW;
        if (wait > 0) {
            return wait / 1_000 + 1;
        }
        forgottenAt.put(visitor, one);
        allForgottenAt = all;
        return 0;
    }
}
