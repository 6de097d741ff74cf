package ua.vikno.devices.linux.javaxprint;

import java.net.URI;
import java.time.Duration;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.support.DeviceClock;

/** {@code print+javax:QUEUE}. A queue of CUPS is better reached as {@code ipp://localhost:631/printers/QUEUE}. */
public final class JavaxDrivers implements DriverProvider {
    private static final Duration WATCH = Duration.ofSeconds(10);

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.DOCUMENT_PRINTER && "print+javax".equals(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        String queue = uri.getSchemeSpecificPart();
        if (!queue.matches("[^/?#\\s]{1,127}")) {
            throw new IllegalArgumentException("the name of a queue is wanted");
        }
        return new JavaxPrinter(id, queue, new JavaxSpooler(JavaxSpooler.LPR), WATCH, DeviceClock.system());
    }
}
