package ua.vikno.technician.network;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether addresses that somebody typed can work together, before anything is tried with them. */
final class AddressCheck {
    private static final Pattern FOUR = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    private static final Pattern WHOLE = Pattern.compile("[^/%]+/\\d{1,3}");
    private static final int MAX_NAME_SERVERS = 3;

    private AddressCheck() {}

    /** @return the key of what is wrong; empty when the machine can have this address */
    static Optional<String> address(String typed) {
        if (!WHOLE.matcher(typed).matches()) {
            return Optional.of("network.no-prefix");
        }
        InetAddress address = parsed(typed.substring(0, typed.indexOf('/')));
        int prefix = Integer.parseInt(typed.substring(typed.indexOf('/') + 1));
        if (address == null || !ordinary(address)) {
            return Optional.of("network.no-host");
        }
        int bits = bits(address);
        if (prefix < 8 || prefix > bits - 1) {
            return Optional.of("network.no-prefix");
        }
        return prefix <= bits - 2 && edge(address, prefix) ? Optional.of("network.no-host") : Optional.empty();
    }

    /** @param address one that {@link #address} has let pass */
    static Optional<String> gateway(String typed, String address) {
        InetAddress gateway = parsed(typed);
        if (gateway == null) {
            return Optional.of("network.no-gateway");
        }
        int slash = address.indexOf('/');
        InetAddress own = InetAddress.ofLiteral(address.substring(0, slash));
        // Routers of IPv6 announce themselves by addresses of their cable (RFC 4861, 4.2).
        if (gateway instanceof Inet6Address six && own instanceof Inet6Address && six.isLinkLocalAddress()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(address.substring(slash + 1));
        boolean near = bits(own) == bits(gateway) && part(own, prefix).equals(part(gateway, prefix));
        boolean usable =
                ordinary(gateway) && !gateway.equals(own) && (prefix > bits(own) - 2 || !edge(gateway, prefix));
        return near && usable ? Optional.empty() : Optional.of("network.no-gateway");
    }

    /** @param typed one to three addresses, with blanks or commas between them */
    static Optional<String> names(List<String> typed) {
        boolean right = !typed.isEmpty()
                && typed.size() <= MAX_NAME_SERVERS
                && typed.stream().map(AddressCheck::parsed).allMatch(AddressCheck::server);
        return right ? Optional.empty() : Optional.of("network.no-names");
    }

    static List<String> split(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static boolean server(@Nullable InetAddress address) {
        return address != null && (ordinary(address) || address.isLoopbackAddress());
    }

    private static boolean ordinary(InetAddress address) {
        boolean first = address instanceof Inet4Address && address.getAddress()[0] == 0;
        boolean reserved = address instanceof Inet4Address && (address.getAddress()[0] & 0xf0) == 0xf0;
        return !first
                && !reserved
                && !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress()
                && !address.isLinkLocalAddress();
    }

    /** The network's own address or its broadcast (RFC 919, 7); of IPv6 the routers' anycast (RFC 4291, 2.6.1). */
    private static boolean edge(InetAddress address, int prefix) {
        int host = bits(address) - prefix;
        BigInteger rest = new BigInteger(1, address.getAddress()).mod(BigInteger.ONE.shiftLeft(host));
        BigInteger last = BigInteger.ONE.shiftLeft(host).subtract(BigInteger.ONE);
        return rest.signum() == 0 || (address instanceof Inet4Address && rest.equals(last));
    }

    private static BigInteger part(InetAddress address, int prefix) {
        return new BigInteger(1, address.getAddress()).shiftRight(bits(address) - prefix);
    }

    private static int bits(InetAddress address) {
        return 8 * address.getAddress().length;
    }

    /** Dots and colons only: a name would be looked up, and 10.1 is taken for 10.0.0.1 elsewhere. */
    private static @Nullable InetAddress parsed(String typed) {
        if (!FOUR.matcher(typed).matches() && (!typed.contains(":") || typed.contains("%"))) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
