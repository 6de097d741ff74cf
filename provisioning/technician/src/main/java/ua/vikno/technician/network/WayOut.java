package ua.vikno.technician.network;

import java.util.Optional;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;

/** How the machine's connections get to the portal, behind its network: the site's proxy, and the machine's own firewall. */
interface WayOut {
    /** What the technician wants. */
    sealed interface Wish {
        record AsNow() implements Wish {}

        record Directly() implements Wish {}

        record By(ProxyServer proxy) implements Wish {}

        /** @param now what is there; one that cannot be used is none */
        default Optional<ProxyServer> proxy(ProxyFile.Way now) {
            return switch (this) {
                case AsNow() -> now.proxy();
                case Directly() -> Optional.empty();
                case By(ProxyServer proxy) -> Optional.of(proxy);
            };
        }
    }

    ProxyFile.Way now();

    /** Has the firewall let this through, beside what it lets through now, until it is read anew. */
    void open(Optional<ProxyServer> proxy) throws InterruptedException;

    /**
     * Makes it the way of every start, and has the firewall let nothing else out to portals.
     *
     * @return empty when it is written, else why not
     */
    Optional<String> keep(Optional<ProxyServer> proxy) throws InterruptedException;

    /** Makes everything as it was before {@link #open}. */
    void putBack() throws InterruptedException;
}
