package ua.vikno.devices.spi;

import java.net.URI;
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

    /** Simulated devices are refused outside a demonstration. */
    default boolean simulated() {
        return false;
    }
}
