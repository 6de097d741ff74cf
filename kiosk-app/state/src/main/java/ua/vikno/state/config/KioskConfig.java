package ua.vikno.state.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import ua.vikno.devices.DeviceKind;
import ua.vikno.state.layout.StateDirectory;
import ua.vikno.state.proxy.ProxyFile;

/**
 * The configuration of one kiosk; {@code kiosk.properties} next to this class describes every key.
 *
 * @param kioskId how the portal knows this kiosk
 * @param kioskKey proves it; empty for a kiosk that has enrolled and proves itself by its certificate; never logged
 * @param devices one URI per kind; a kind that is not named is absent
 * @param stateDirectory what the kiosk keeps, see {@link StateDirectory}
 * @param demonstration simulated devices are allowed
 * @param doubleTouch how long a second touch or strike is taken for a trembling of the first
 * @param staffWatched somebody is told of a call for the staff, beside the light of a cabinet
 * @param staffFile who may open the service menu, see {@link ua.vikno.state.staff.StaffFile}
 * @param publicPortal where people reach the portal with their phones
 * @param proxy of the site, on the way to the portal
 * @param darkAfter how long nobody must have been noticed until the screen goes dark; zero for never
 */
public record KioskConfig(
        URI portal,
        String kioskId,
        String kioskKey,
        Panel panel,
        Map<DeviceKind, URI> devices,
        Path stateDirectory,
        boolean demonstration,
        Deadlines deadlines,
        Duration darkAfter,
        Duration doubleTouch,
        boolean staffWatched,
        Path staffFile,
        URI publicPortal,
        ProxyFile proxy) {
    public static final Duration DOUBLE_TOUCH = Duration.ofMillis(300);
    public static final Duration DARK_AFTER = Duration.ofMinutes(10);
    public static final Path STAFF_FILE = Path.of("/etc/vikno/staff");

    public KioskConfig {
        devices = Map.copyOf(devices);
    }

    /** With the double touch, the staff's file and the proxy's that nobody has changed. */
    public KioskConfig(
            URI portal,
            String kioskId,
            String kioskKey,
            Panel panel,
            Map<DeviceKind, URI> devices,
            Path stateDirectory,
            boolean demonstration,
            Deadlines deadlines,
            Duration darkAfter) {
        this(
                portal,
                kioskId,
                kioskKey,
                panel,
                devices,
                stateDirectory,
                demonstration,
                deadlines,
                darkAfter,
                DOUBLE_TOUCH,
                false,
                STAFF_FILE,
                portal,
                new ProxyFile(ProxyFile.USUAL));
    }

    public KioskConfig with(Panel other) {
        return new KioskConfig(
                portal,
                kioskId,
                kioskKey,
                other,
                devices,
                stateDirectory,
                demonstration,
                deadlines,
                darkAfter,
                doubleTouch,
                staffWatched,
                staffFile,
                publicPortal,
                proxy);
    }

    /** Whether the portal knows this kiosk by the certificate of its {@link StateDirectory#identity()}. */
    public boolean isEnrolled() {
        return kioskKey.isEmpty();
    }

    public StateDirectory state() {
        return new StateDirectory(stateDirectory);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "KioskConfig[%s %s]", kioskId, portal);
    }

    /**
     * How long the kiosk waits for others.
     *
     * @param connect until the portal accepts a connection
     * @param answer until the portal's whole answer has arrived
     * @param probe between two looks whether the portal is there
     * @param publish between two fetches of what the portal publishes
     * @param print until a print job is given up; a person refilling paper needs about a minute
     */
    public record Deadlines(Duration connect, Duration answer, Duration probe, Duration publish, Duration print) {
        public static final Deadlines DEFAULT = new Deadlines(
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                Duration.ofSeconds(120));
    }
}
