package ua.vikno.devices.linux.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;

/**
 * The settings of a terminal line, as the kernel's {@code struct termios2} (asm-generic/termbits.h), which unlike the C
 * library's functions takes any baud rate and has one layout on all our machines.
 */
final class Termios {
    private static final long TCGETS2 = 0x802C542AL;
    private static final long TCSETS2 = 0x402C542BL;
    static final long TCFLSH = 0x540B;
    private static final long TIOCEXCL = 0x540C;
    static final long BOTH_DIRECTIONS = 2;

    private static final int SIZE = 44;
    private static final int IFLAG = 0;
    private static final int OFLAG = 4;
    private static final int CFLAG = 8;
    private static final int LFLAG = 12;
    private static final int CC = 17;
    private static final int ISPEED = 36;
    private static final int OSPEED = 40;

    private static final int VTIME = 5;
    private static final int VMIN = 6;
    private static final byte XON = 0x11;
    private static final byte XOFF = 0x13;
    private static final int VSTART = 8;
    private static final int VSTOP = 9;

    private static final int INPCK = 0x10;
    private static final int IXON = 0x400;
    private static final int IXOFF = 0x1000;
    private static final int CS8 = 0x30;
    private static final int CREAD = 0x80;
    private static final int PARENB = 0x100;
    private static final int PARODD = 0x200;
    private static final int HUPCL = 0x400;
    private static final int CLOCAL = 0x800;
    private static final int BOTHER = 0x1000;
    private static final int CRTSCTS = 0x8000_0000;

    /** Rates with a code of their own, which programs that know no others understand too. */
    private static final Map<Integer, Integer> CODES = Map.ofEntries(
            Map.entry(1200, 0x9),
            Map.entry(2400, 0xB),
            Map.entry(4800, 0xC),
            Map.entry(9600, 0xD),
            Map.entry(19200, 0xE),
            Map.entry(38400, 0xF),
            Map.entry(57600, 0x1001),
            Map.entry(115200, 0x1002),
            Map.entry(230400, 0x1003),
            Map.entry(460800, 0x1004),
            Map.entry(921600, 0x1007));

    /** A sender and a receiver that differ by more lose the stop bit. */
    private static final int TOLERANCE_PERCENT = 3;

    private final DeviceFile line;

    Termios(DeviceFile line) {
        this.line = line;
    }

    void configure(SerialPort port) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment settings = arena.allocate(SIZE, JAVA_INT.byteAlignment());
            line.ioctl("TIOCEXCL", TIOCEXCL, MemorySegment.NULL);
            line.ioctl("TCGETS2", TCGETS2, settings);
            settings.set(JAVA_INT, IFLAG, input(port));
            settings.set(JAVA_INT, OFLAG, 0);
            settings.set(JAVA_INT, CFLAG, control(port));
            settings.set(JAVA_INT, LFLAG, 0);
            settings.set(JAVA_BYTE, CC + VMIN, (byte) 1);
            settings.set(JAVA_BYTE, CC + VTIME, (byte) 0);
            settings.set(JAVA_BYTE, CC + VSTART, XON);
            settings.set(JAVA_BYTE, CC + VSTOP, XOFF);
            settings.set(JAVA_INT, ISPEED, port.baud());
            settings.set(JAVA_INT, OSPEED, port.baud());
            line.ioctl("TCSETS2", TCSETS2, settings);
            line.ioctl("TCGETS2", TCGETS2, settings);
            check(port.baud(), settings.get(JAVA_INT, OSPEED));
            line.ioctl("TCFLSH", TCFLSH, MemorySegment.ofAddress(BOTH_DIRECTIONS));
        }
    }

    private static int input(SerialPort port) {
        int parity = port.parity() == SerialPort.Parity.NONE ? 0 : INPCK;
        int flow = port.flow() == SerialPort.Flow.SOFTWARE ? IXON | IXOFF : 0;
        return parity | flow;
    }

    private static int control(SerialPort port) {
        int parity = switch (port.parity()) {
            case NONE -> 0;
            case EVEN -> PARENB;
            case ODD -> PARENB | PARODD;
        };
        int flow = port.flow() == SerialPort.Flow.HARDWARE ? CRTSCTS : 0;
        return CODES.getOrDefault(port.baud(), BOTHER) | CS8 | CREAD | CLOCAL | HUPCL | parity | flow;
    }

    private void check(int wanted, int set) throws IOException {
        if (Math.abs(set - wanted) * 100L > (long) wanted * TOLERANCE_PERCENT) {
            throw new IOException("%s: runs at %d baud, not at %d".formatted(line.path(), set, wanted));
        }
    }
}
