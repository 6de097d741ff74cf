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
        /** The address is none. */
        ADDRESS,
        OTHER
    }
}
