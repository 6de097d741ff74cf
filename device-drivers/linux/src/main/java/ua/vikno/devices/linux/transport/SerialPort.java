package ua.vikno.devices.linux.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.discovery.Whereabouts;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * A serial line with eight data bits and one stop bit, raw in both directions: every byte arrives as it was sent. Found by
 * {@code /dev/serial/by-id/…}, any other node, or USB identity; opened for us alone.
 *
 * @param baud any rate the hardware does, not only the classic ones
 */
public record SerialPort(Whereabouts whereabouts, int baud, Parity parity, Flow flow) implements Transport.Opener {
    /** What an address may say of a serial line. */
    public static final Set<String> PARAMETERS = union(Wanted.PARAMETERS, Set.of("baud", "parity", "flow"));

    private static final int FASTEST = 4_000_000;

    public SerialPort {
        if (baud < 50 || baud > FASTEST) {
            throw new IllegalArgumentException("no serial line runs at %d baud".formatted(baud));
        }
    }

    /** A ninth bit that makes the number of ones even or odd. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    /** Flow control: how a sender that is too fast is stopped. */
    public enum Flow {
        NONE,
        /** RTS and CTS. */
        HARDWARE,
        /** XON and XOFF: the bytes 11 and 13 (hexadecimal) are lost to the other side. */
        SOFTWARE
    }

    /**
     * @param otherwise the rate when the address names none
     * @throws IllegalArgumentException if the address does not say which port, or says nonsense of it
     */
    public static SerialPort of(DeviceAddress address, int otherwise) {
        Whereabouts whereabouts = Whereabouts.of(address, Subsystem.SERIAL);
        if (whereabouts.anywhere()) {
            throw new IllegalArgumentException("which serial port? a path, or vendor and product");
        }
        return new SerialPort(
                whereabouts,
                address.number("baud", otherwise),
                Parity.valueOf(address.text("parity", "none").toUpperCase(Locale.ROOT)),
                Flow.valueOf(address.text("flow", "none").toUpperCase(Locale.ROOT)));
    }

    /** Opening does not wait for anything. What arrived before is dropped. */
    @Override
    public DeviceFile open(Duration deadline) throws IOException {
        return open(whereabouts.find());
    }

    private DeviceFile open(Path path) throws IOException {
        DeviceFile line = DeviceFile.open(path);
        try {
            line.claim();
            new Termios(line).configure(this);
            return line;
        } catch (IOException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
