package ua.vikno.technician.portal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;

/** This kiosk's portal: the one of its certificate, or, before it has enrolled, the configured one. Looks anew with each call. */
public final class KioskPortal {
    private final Supplier<Path> state;
    private final Supplier<String> configured;
    private final ProxyFile proxy;

    /**
     * @param state the kiosk's state directory
     * @param configured its address; empty for none
     * @param proxy of the site
     */
    public KioskPortal(Supplier<Path> state, Supplier<String> configured, ProxyFile proxy) {
        this.state = state;
        this.configured = configured;
        this.proxy = proxy;
    }

    public ProxyFile proxy() {
        return proxy;
    }

    /** Empty before the kiosk has enrolled, and where this user may not read it. */
    public Optional<Identity> identity() {
        return Identity.read(new StateDirectory(state.get()).identity())
                        instanceof Identity.Reading.Present(Identity identity)
                ? Optional.of(identity)
                : Optional.empty();
    }

    /** Empty for none. */
    public String address() {
        return identity().map(identity -> identity.portal().toString()).orElseGet(configured);
    }

    /** As {@link #ask(String, Optional)}, by the way that the kiosk goes. */
    public PortalAnswer ask(String address) throws InterruptedException {
        return ask(address, proxy.read().proxy());
    }

    /**
     * Asks it by the kiosk's certificate, where it has one for this address; at most 10 s.
     *
     * @param address as {@link #address} gave it
     * @param through the proxy; empty for none
     */
    public PortalAnswer ask(String address, Optional<ProxyServer> through) throws InterruptedException {
        Optional<Identity> identity =
                identity().filter(each -> each.portal().toString().equals(address));
        return identity.isPresent() ? PortalCall.ask(identity.get(), through) : PortalCall.ask(address, through);
    }
}
