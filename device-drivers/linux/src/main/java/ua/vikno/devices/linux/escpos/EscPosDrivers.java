package ua.vikno.devices.linux.escpos;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.transport.TcpTransport;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;

/** {@code escpos+tcp://host:9100?width=576&profile=generic-80}. */
public final class EscPosDrivers implements DriverProvider {
    private static final Set<String> PARAMETERS = Set.of("width", "profile");
    /** Raw printing (AppSocket). */
    private static final int PORT = 9100;

    private final InstantSource clock = Clock.systemUTC();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.RECEIPT_PRINTER && "escpos+tcp".equals(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        address.allowOnly(PARAMETERS);
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("no host");
        }
        int port = uri.getPort() < 0 ? PORT : uri.getPort();
        Profile profile = Profiles.named(address.text("profile", Profiles.DEFAULT));
        return new EscPosPrinter(
                id,
                deadline -> TcpTransport.connect(host, port, deadline),
                profile.withDots(address.number("width", profile.dots())),
                clock);
    }
}
