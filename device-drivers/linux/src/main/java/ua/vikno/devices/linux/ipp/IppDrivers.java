package ua.vikno.devices.linux.ipp;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;

/** {@code ipp://host:631/ipp/print}, {@code ipps://host/ipp/print}. */
public final class IppDrivers implements DriverProvider {
    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.DOCUMENT_PRINTER && ("ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme()));
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress.of(uri).allowOnly(Set.of());
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("host or path is missing");
        }
        return new IppPrinter(id, uri, IppPrinter.WATCH, Clock.systemUTC());
    }
}
