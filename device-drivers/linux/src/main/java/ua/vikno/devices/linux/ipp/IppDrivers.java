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

/**
 * {@code ipp://host:631/ipp/print}, {@code ipps://host/ipp/print}, {@code ipps://host/ipp/print?sha256=…} for a printer
 * that has signed its certificate itself.
 */
public final class IppDrivers implements DriverProvider {
    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.DOCUMENT_PRINTER && ("ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme()));
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        address.allowOnly("ipps".equals(uri.getScheme()) ? Set.of("sha256") : Set.of());
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("host or path is missing");
        }
        String pin = PrinterTrust.fingerprint(address.text("sha256", ""));
        return new IppPrinter(id, withoutQuery(uri), pin, IppPrinter.WATCH, DeviceClock.system());
    }

    /** As the printer knows itself. */
    private static URI withoutQuery(URI uri) {
        String whole = uri.toString();
        int mark = whole.indexOf('?');
        return mark < 0 ? uri : URI.create(whole.substring(0, mark));
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
