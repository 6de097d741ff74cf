package ua.vikno.portal.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how often one address may do something: so many times at once and as many a minute, then it is told to wait. At most
 * 4,096 addresses are remembered, the longest silent are forgotten first. Of IPv6 a network of 64 bits counts as one address: each
 * household has one, with more addresses than anybody could remember.
 */
public final class AddressLimit {
    private static final long WINDOW = Duration.ofMinutes(1).toMillis();
    private static final int ADDRESSES = 4_096;
    private static final int NETWORK_BYTES = 8;

    private final long step;
    private final Set<String> proxies;
    private final Clock clock;
    /** When what an address has done is forgotten: the generic cell rate algorithm of ITU-T I.371. */
    private final Map<String, Long> forgottenAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > ADDRESSES;
        }
    };

    /**
     * @param times at once, and a minute
     * @param proxies whose word about an address is believed
     */
    public AddressLimit(int times, Set<String> proxies, Clock clock) {
        this.step = WINDOW / times;
        this.proxies = Set.copyOf(proxies);
        this.clock = clock;
    }

    /**
     * Counts one time of whoever a proxy asks for.
     *
     * @param forwarded the header {@code X-Forwarded-For}, of which the last address counts; null without one
     * @return seconds to wait; 0 while there were not too many
     */
    public long count(String address, @Nullable String forwarded) {
        return count(whose(address, forwarded));
    }

    /**
     * The address that asks, or the one that a proxy asks for.
     *
     * @param forwarded as in {@link #count(String, String)}
     * @return of IPv6 the network
     */
    public String whose(String address, @Nullable String forwarded) {
        return network(
                forwarded != null && proxies.contains(address)
                        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                        : address);
    }

    /** @return seconds to wait; 0 while there were not too many */
    public synchronized long count(String address) {
        String network = network(address);
        long now = clock.millis();
        long next = Math.max(forgottenAt.getOrDefault(network, 0L), now) + step;
        if (next - now > WINDOW) {
            return (next - now - WINDOW) / 1_000 + 1;
        }
        forgottenAt.put(network, next);
        return 0;
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
