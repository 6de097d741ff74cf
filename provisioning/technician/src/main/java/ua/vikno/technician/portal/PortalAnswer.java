package ua.vikno.technician.portal;

import java.time.Instant;

/** What the portal said. */
public sealed interface PortalAnswer {
    /** @param milliseconds from the question to the answer */
    record Told(Instant time, long milliseconds) implements PortalAnswer {}

    /** It answers without a header {@code Date}. */
    record WithoutTime() implements PortalAnswer {}

    /**
     * It answers, and does not give the kiosk what its certificate opens.
     *
     * @param status of HTTP
     */
    record Refused(int status) implements PortalAnswer {}

    /** @param detail of the network, for the technician */
    record Silent(Why why, String detail) implements PortalAnswer {}

    /** Why nothing came. */
    enum Why {
        /** No name server knows the host. */
        NAME,
        /** The machine has no way there: no address, no cable, no gateway. */
        ROUTE,
        /** The host is there, and nothing listens. */
        REFUSED,
        /** Nothing within the deadline. */
        LATE,
        /** Something answers, but the connection cannot be made secure. */
        UNTRUSTED,
        /** The site's proxy wants a user and a password, or other ones. */
        PROXY_ACCESS,
        /** The proxy lets nobody to this address. */
        PROXY_REFUSED,
        /** The proxy does not reach the portal. */
        PROXY_BEYOND,
        /** No name server knows the proxy. */
        PROXY_NAME,
        /** Nothing listens where the proxy should be, or there is no way there. */
        PROXY_AWAY,
        /** Neither the proxy nor the portal behind it, within the deadline. */
        PROXY_LATE,
        /** What answers there is no proxy. */
        PROXY_OTHER,
        /** The address is none. */
        ADDRESS,
        OTHER
    }
}
