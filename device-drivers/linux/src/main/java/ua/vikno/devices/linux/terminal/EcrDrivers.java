package ua.vikno.devices.linux.terminal;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.transport.SerialPort;
import ua.vikno.devices.linux.transport.TcpTransport;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.support.DeviceClock;

/**
 * {@code ecr+tcp://host:2000?merchant=0} or {@code ecr+serial:/dev/serial/by-id/…}; {@code merchant} is the number of the
 * payee in the terminal, 0 for its only or first one.
 */
public final class EcrDrivers implements DriverProvider {
    private static final int PORT = 2000;
    private static final int BAUD = 115_200;
    private static final String MERCHANT = "merchant";
    /** The pause that other integrators have found a Newland N950 to need. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeviceClock clock = DeviceClock.system();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.PAYMENT_TERMINAL
                && Set.of("ecr+tcp", "ecr+serial").contains(String.valueOf(uri.getScheme()));
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        Transport.Opener opener = address.scheme().equals("ecr+serial") ? serial(address) : tcp(address, uri);
        return new EcrTerminal(id, opener, Integer.toString(address.number(MERCHANT, 0)), PAUSE, clock);
    }

    private static Transport.Opener serial(DeviceAddress address) {
        Set<String> known = new HashSet<>(SerialPort.PARAMETERS);
        known.add(MERCHANT);
        address.allowOnly(known);
        return SerialPort.of(address, BAUD);
    }

    private static Transport.Opener tcp(DeviceAddress address, URI uri) {
        address.allowOnly(Set.of(MERCHANT));
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("no host");
        }
        int port = uri.getPort() < 0 ? PORT : uri.getPort();
        return deadline -> TcpTransport.connect(host, port, deadline);
    }
}
