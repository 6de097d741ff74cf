package ua.vikno.devices.linux.scanner;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.camera.V4l2Camera;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.linux.discovery.Identification;
import ua.vikno.devices.linux.discovery.Node;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.discovery.Whereabouts;
import ua.vikno.devices.linux.evdev.Capabilities;
import ua.vikno.devices.linux.evdev.EventDevice;
import ua.vikno.devices.linux.evdev.InputInventory;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.transport.SerialPort;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.devices.support.DeviceClock;

/**
 * {@code scanner+evdev:?vendor=1eab&product=0103} (a scanner that plays a keyboard),
 * {@code scanner+serial:?vendor=1eab&product=0106} or {@code scanner+serial:/dev/ttyS0?baud=9600} (one that sends),
 * {@code scanner+camera:?vendor=046d&width=1280&height=720&fps=5}.
 */
public final class ScannerDrivers implements DriverProvider {
    private static final String EVDEV = "scanner+evdev";
    private static final String SERIAL = "scanner+serial";
    private static final String CAMERA = "scanner+camera";
    private static final Set<String> PICTURE = Set.of("width", "height", "fps");
    private static final int BAUD = 9600;
    /** In milliseconds: USB keyboards come in steps of up to 16 ms a key, two steps a character, and wireless ones stutter. */
    private static final int EVDEV_SILENCE = 200;

    private static final int SERIAL_SILENCE = 80;

    private final DeviceClock clock;

    public ScannerDrivers() {
        this(DeviceClock.system());
    }

    ScannerDrivers(DeviceClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.BARCODE_SCANNER
                && Set.of(EVDEV, SERIAL, CAMERA).contains(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        return switch (address.scheme()) {
            case EVDEV -> evdev(id, address);
            case SERIAL -> serial(id, address);
            default -> camera(id, address);
        };
    }

    @Override
    public List<FoundDevice> discover() {
        DeviceTree tree = DeviceTree.ofThisMachine();
        List<FoundDevice> found =
                new ArrayList<>(InputInventory.ofThisMachine().find(DeviceKind.BARCODE_SCANNER, EVDEV));
        for (Node node : tree.all(Subsystem.SERIAL)) {
            // A board's own ports are always "there", with nothing behind them.
            if (!node.vendor().isEmpty()) {
                found.add(Identification.of(DeviceKind.BARCODE_SCANNER, SERIAL, node));
            }
        }
        for (Node node : tree.all(Subsystem.CAMERA)) {
            found.add(Identification.of(DeviceKind.BARCODE_SCANNER, CAMERA, node));
        }
        return found;
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

    private Device camera(String id, DeviceAddress address) {
        address.allowOnly(union(Wanted.PARAMETERS, PICTURE));
        int width = within(address.number("width", 1280), 160, 4096);
        int height = within(address.number("height", 720), 120, 4096);
        int fps = within(address.number("fps", 5), 1, 30);
        return new CameraScanner(
                id,
                Whereabouts.of(address, Subsystem.CAMERA),
                device -> V4l2Camera.open(device, width, height),
                Duration.ofMillis(1000 / fps),
                clock);
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("%d is not between %d and %d".formatted(number, least, most));
        }
        return number;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
