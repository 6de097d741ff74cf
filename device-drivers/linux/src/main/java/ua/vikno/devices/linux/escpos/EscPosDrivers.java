package ua.vikno.devices.linux.escpos;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.linux.discovery.Identification;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.transport.SerialPort;
import ua.vikno.devices.linux.transport.TcpTransport;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.linux.transport.UsbPrinter;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.devices.support.DeviceClock;

/**
 * {@code escpos+tcp://host:9100}, {@code escpos+usb:any}, {@code escpos+usb:?vendor=04b8&serial=…} or
 * {@code escpos+serial:/dev/serial/by-id/…?baud=38400}, each with {@code profile=}, {@code width=},
 * {@code mode=raster|text} and {@code profiles=} (a directory).
 */
public final class EscPosDrivers implements DriverProvider {
    private static final Set<String> PARAMETERS = Set.of("width", "profile", "profiles", "mode");
    /** Raw printing (AppSocket). */
    private static final int PORT = 9100;
    /** What most receipt printers are delivered with. */
    private static final int BAUD = 38_400;
    /** Start, eight of data, stop. */
    private static final int BITS_OF_A_BYTE = 10;

    private final DeviceClock clock;

    public EscPosDrivers() {
        this(DeviceClock.system());
    }

    EscPosDrivers(DeviceClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.RECEIPT_PRINTER
                && Set.of("escpos+tcp", "escpos+usb", "escpos+serial").contains(String.valueOf(uri.getScheme()));
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        Profiles profiles = Profiles.withSite(site(address));
        Profile named = profiles.named(address.text("profile", Profiles.DEFAULT));
        Profile profile = named.withDots(address.number("width", named.dots()));
        EscPosPrinter.Mode mode =
                EscPosPrinter.Mode.valueOf(address.text("mode", "raster").toUpperCase(Locale.ROOT));
        return switch (address.scheme()) {
            case "escpos+usb" -> new EscPosPrinter(id, usb(address), profile, profiles, mode, clock);
            case "escpos+serial" -> {
                SerialPort port = serial(address);
                yield new EscPosPrinter(id, port, unhurried(profile, port.baud()), profiles, mode, clock);
            }
            default -> new EscPosPrinter(id, tcp(address, uri), profile, profiles, mode, clock);
        };
    }

    @Override
    public List<FoundDevice> discover() {
        return DeviceTree.ofThisMachine().all(Subsystem.USB_PRINTER).stream()
                .map(node -> Identification.of(DeviceKind.RECEIPT_PRINTER, "escpos+usb", node))
                .toList();
    }

    private static Path site(DeviceAddress address) {
        String named = address.text("profiles", "");
        if (named.isEmpty()) {
            return Profiles.SITE;
        }
        Path directory = Path.of(named);
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("profiles: no directory " + directory);
        }
        return directory;
    }

    /** No command longer than a second on the line: a job can be cancelled, and status asked, only in between. */
    private static Profile unhurried(Profile profile, int baud) {
        int bytesPerSecond = baud / BITS_OF_A_BYTE;
        return profile.withSlicesOf(bytesPerSecond / ((profile.dots() + 7) / 8));
    }

    private static Transport.Opener usb(DeviceAddress address) {
        allow(address, Wanted.PARAMETERS);
        return UsbPrinter.at(address);
    }

    private static SerialPort serial(DeviceAddress address) {
        allow(address, SerialPort.PARAMETERS);
        return SerialPort.of(address, BAUD);
    }

    private static Transport.Opener tcp(DeviceAddress address, URI uri) {
        allow(address, Set.of());
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("no host");
        }
        int port = uri.getPort() < 0 ? PORT : uri.getPort();
        return deadline -> TcpTransport.connect(host, port, deadline);
    }

    private static void allow(DeviceAddress address, Set<String> ofTheTransport) {
        Set<String> known = new HashSet<>(PARAMETERS);
        known.addAll(ofTheTransport);
        address.allowOnly(known);
    }
}
