package ua.vikno.devices.linux.escpos;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.transport.SerialPort;
import ua.vikno.devices.linux.transport.TcpTransport;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.linux.transport.UsbPrinter;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;

/**
 * {@code escpos+tcp://host:9100}, {@code escpos+usb:any}, {@code escpos+usb:?vendor=04b8&serial=…} or
 * {@code escpos+serial:/dev/serial/by-id/…?baud=38400}, each with {@code profile=}, {@code width=} and
 * {@code mode=raster|text}.
 */
public final class EscPosDrivers implements DriverProvider {
    private static final Set<String> PARAMETERS = Set.of("width", "profile", "mode");
    /** Raw printing (AppSocket). */
    private static final int PORT = 9100;
    /** What most receipt printers are delivered with. */
    private static final int BAUD = 38_400;

    private final InstantSource clock = Clock.systemUTC();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.RECEIPT_PRINTER
                && Set.of("escpos+tcp", "escpos+usb", "escpos+serial").contains(String.valueOf(uri.getScheme()));
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        Transport.Opener opener = switch (address.scheme()) {
            case "escpos+usb" -> usb(address);
            case "escpos+serial" -> serial(address);
            default -> tcp(address, uri);
        };
        Profile profile = Profiles.named(address.text("profile", Profiles.DEFAULT));
        return new EscPosPrinter(
                id,
                opener,
                profile.withDots(address.number("width", profile.dots())),
                EscPosPrinter.Mode.valueOf(address.text("mode", "raster").toUpperCase(Locale.ROOT)),
                clock);
    }

    private static Transport.Opener usb(DeviceAddress address) {
        allow(address, Wanted.PARAMETERS);
        return UsbPrinter.at(address);
    }

    private static Transport.Opener serial(DeviceAddress address) {
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
