package ua.vikno.technician.network;

import java.util.List;
import java.util.Optional;

/**
 * How the machine shall join a network.
 *
 * @param device as the kernel calls it: {@code enp1s0}
 * @param wireless empty for a cable
 * @param access who the machine is to a switch or an access point (IEEE 802.1X); empty where nobody asks
 */
record Plan(String device, Optional<Wireless> wireless, Optional<Access> access, Addresses addresses) {
    Plan with(Wireless network) {
        return new Plan(device, Optional.of(network), access, addresses);
    }

    Plan with(Access who) {
        return new Plan(device, wireless, Optional.of(who), addresses);
    }

    Plan with(Addresses where) {
        return new Plan(device, wireless, access, where);
    }

    /**
     * A network in the air.
     *
     * @param hidden it does not tell its name by itself
     * @param secret the password of WPA2 or WPA3 personal; empty for a network without one, or with 802.1X
     */
    record Wireless(String name, boolean hidden, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Wireless[" + name + "]";
        }
    }

    /** Secrets stand in none of their texts. */
    sealed interface Access {
        /** The file of the authority that has signed the server's certificate. */
        String authority();

        String identity();

        /** User and password inside TLS (PEAP with MSCHAPv2). */
        record Password(String authority, String identity, String secret) implements Access {
            @Override
            public String toString() {
                return "Password[" + identity + "]";
            }
        }

        /** A certificate of the machine's own (EAP-TLS, RFC 9190). */
        record Certificate(String authority, String identity, String certificate, String key, String secret)
                implements Access {
            @Override
            public String toString() {
                return "Certificate[" + identity + "]";
            }
        }
    }

    /** Where the machine's address comes from. */
    sealed interface Addresses {
        /** DHCP, or router advertisements. */
        record Automatic() implements Addresses {}

        /**
         * Typed by hand.
         *
         * @param address with its prefix: {@code 192.0.2.20/24}
         */
        record Fixed(String address, String gateway, List<String> names) implements Addresses {
            public Fixed {
                names = List.copyOf(names);
            }

            boolean six() {
                return address.contains(":");
            }
        }
    }
}
