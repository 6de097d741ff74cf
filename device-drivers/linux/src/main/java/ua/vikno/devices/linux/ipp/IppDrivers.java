package ua.vikno.devices.linux.ipp;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.Identification;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.devices.support.DeviceClock;

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
        return new IppPrinter(id, uri, IppPrinter.WATCH, DeviceClock.system());
    }

    /** The queues of this machine's print server, then the printers that announce themselves. */
    @Override
    public List<FoundDevice> discover() throws InterruptedException {
        List<FoundDevice> found = new ArrayList<>();
        for (CupsQueues.Queue queue : CupsQueues.ofThisMachine()) {
            URI address = URI.create("ipp://localhost:631/printers/" + Identification.encoded(queue.name()));
            found.add(new FoundDevice(DeviceKind.DOCUMENT_PRINTER, queue.device(), queue.model(), address));
        }
        for (URI printer : NetworkPrinters.find()) {
            found.add(new FoundDevice(DeviceKind.DOCUMENT_PRINTER, printer.getHost(), "", printer));
        }
        return found;
    }
}
