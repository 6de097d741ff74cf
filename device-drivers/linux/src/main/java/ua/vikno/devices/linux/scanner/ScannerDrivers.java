package ua.vikno.devices.linux.scanner;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.evdev.Capabilities;
import ua.vikno.devices.linux.evdev.EventDevice;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.transport.SerialPort;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;

/**
 * {@code scanner+evdev:?vendor=0c2e&product=0b61} (a scanner that plays a keyboard) and
 * {@code scanner+serial:?vendor=0c2e&product=0b6a} or {@code scanner+serial:/dev/ttyS0?baud=9600} (one that sends).
 */
public final class ScannerDrivers implements DriverProvider {
    private static final String EVDEV = "scanner+evdev";
    private static final String SERIAL = "scanner+serial";
    private static final int BAUD = 9600;
    /** In milliseconds: USB keyboards come in steps of up to 16 ms a key, two steps a character, and wireless ones stutter. */
    private static final int EVDEV_SILENCE = 200;

    private static final int SERIAL_SILENCE = 80;

    private final InstantSource clock = Clock.systemUTC();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.BARCODE_SCANNER && Set.of(EVDEV, SERIAL).contains(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        return address.scheme().equals(EVDEV) ? evdev(id, address) : serial(id, address);
    }

    private Device evdev(String id, DeviceAddress address) {
        address.allowOnly(union(Wanted.PARAMETERS, Framing.PARAMETERS));
        InputSearch search = InputSearch.of(address, Capabilities::types);
        if (search.wanted().anything()) {
            throw new IllegalArgumentException("which scanner? any keyboard would be taken from its user");
        }
        return new EvdevScanner(id, search, EventDevice::open, Framing.of(address, EVDEV_SILENCE), clock);
    }

    private Device serial(String id, DeviceAddress address) {
        address.allowOnly(union(SerialPort.PARAMETERS, Framing.PARAMETERS));
        SerialPort port = SerialPort.of(address, BAUD);
        return new SerialScanner(id, port.whereabouts().toString(), port, Framing.of(address, SERIAL_SILENCE), clock);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
