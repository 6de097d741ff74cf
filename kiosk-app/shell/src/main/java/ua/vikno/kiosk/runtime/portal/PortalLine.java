package ua.vikno.kiosk.runtime.portal;

import java.net.URI;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.state.config.KioskConfig;

/**
 * A visit's connections to the portal. An idle connection keeps the last answers in its buffers: so it is let go with the
 * visit, and the next one dials anew.
 */
final class PortalLine implements AutoCloseable {
    private final ReplaceableClient client;
    private final PortalApi portal;

    /** @param address of the portal as reached over the kiosk's network */
    PortalLine(URI address, KioskConfig config) {
        this.client = PortalClients.replaceable(config);
        this.portal = PortalClients.over(client, address, config);
    }

    PortalApi portal() {
        return portal;
    }

    /** Ends what is under way and lets the connections go. */
    void hangUp() {
        client.replace();
    }

    @Override
    public void close() {
        client.close();
    }
}
