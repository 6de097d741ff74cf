package ua.vikno.portal.genuine;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.AddressLimit;

/**
 * Bounds how often the page is made: for one address 30 times at once and 30 a minute, for all of them 600. An address's first 3 within
 * a minute are counted apart, 3,000 for all of them: a few who ask all the time leave room for everybody else's phone.
 */
final class Visits {
    private static final int ONE = 30;
    private static final int ALL = 600;
    private static final int FIRST = 3;
    private static final int ALL_FIRST = 3_000;
    private static final String EVERYBODY = "all";

    private final AddressLimit one;
    private final AddressLimit all;
    private final AddressLimit first;
    private final AddressLimit allFirst;

    /** @param proxies whose word about an address is believed */
    Visits(Set<String> proxies, Clock clock) {
        one = new AddressLimit(ONE, proxies, clock);
        all = new AddressLimit(ALL, Set.of(), clock);
        first = new AddressLimit(FIRST, proxies, clock);
        allFirst = new AddressLimit(ALL_FIRST, Set.of(), clock);
    }

    /**
     * Counts one visit.
     *
     * @param forwarded the header {@code X-Forwarded-For}; null without one
     * @return seconds to wait; 0 while there were not too many
     */
    long count(String address, @Nullable String forwarded) {
        long wait = one.count(address, forwarded);
        if (wait > 0) {
            return wait;
        }
        return (first.count(address, forwarded) == 0 ? allFirst : all).count(EVERYBODY);
    }
}
