package ua.vikno.devices.spi;

import java.net.URI;
import java.util.List;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;

/**
 * A family of drivers, registered in {@code META-INF/services}. A device's URI comes from the kiosk's configuration:
 * {@code escpos+tcp://host:9100?width=576}, {@code ipp://host:631/ipp/print}, {@code sim:receipt-printer?paper=out}.
 */
public interface DriverProvider {
    boolean supports(DeviceKind kind, URI uri);

    /** The device, not yet started. */
    Device open(String id, DeviceKind kind, URI uri);

    /**
     * What this family could drive on this machine. Opens no device and changes nothing; may take 6 s.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    default List<FoundDevice> discover() throws InterruptedException {
        return List.of();
    }

    /** Simulated devices are refused outside a demonstration. */
    default boolean simulated() {
        return false;
    }
}
