package ua.vikno.portal.genuine;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.AddressLimit;

/** Bounds how often the page is made: for one address 30 times at once and 30 a minute, for all of them 600. */
final class Visits {
    private static final int ONE = 30;
    private static final int ALL = 600;
    private static final String EVERYBODY = "all";

    private final AddressLimit one;
    private final AddressLimit all;

    /** @param proxies whose word about an address is believed */
    Visits(Set<String> proxies, Clock clock) {
        one = new AddressLimit(ONE, proxies, clock);
        all = new AddressLimit(ALL, Set.of(), clock);
    }

    /**
     * Counts one visit.
     *
     * @param forwarded the header {@code X-Forwarded-For}; null without one
     * @return seconds to wait; 0 while there were not too many
     */
    long count(String address, @Nullable String forwarded) {
        long wait = one.count(address, forwarded);
        return wait > 0 ? wait : all.count(EVERYBODY);
    }
}
