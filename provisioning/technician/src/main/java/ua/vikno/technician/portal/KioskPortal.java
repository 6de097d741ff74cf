package ua.vikno.technician.portal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;

/** This kiosk's portal: the one of its certificate, or, before it has enrolled, the configured one. Looks anew with each call. */
public final class KioskPortal {
    private final Supplier<Path> state;
    private final Supplier<String> configured;

    /**
     * @param state the kiosk's state directory
     * @param configured its address; empty for none
     */
    public KioskPortal(Supplier<Path> state, Supplier<String> configured) {
        this.state = state;
        this.configured = configured;
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

    /**
     * Asks it by the kiosk's certificate, where it has one for this address; at most 10 s.
     *
     * @param address as {@link #address} gave it
     */
    public PortalAnswer ask(String address) throws InterruptedException {
        Optional<Identity> identity =
                identity().filter(each -> each.portal().toString().equals(address));
        return identity.isPresent() ? PortalCall.ask(identity.get()) : PortalCall.ask(address);
    }
}
