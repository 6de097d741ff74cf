package ua.vikno.devices.linux.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.discovery.Whereabouts;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * A USB printer as the kernel's usblp shows it: bytes both ways, its IEEE 1284 identity, and the paper bit of the USB
 * printer class, which even a printer tells that answers no question.
 */
public final class UsbPrinter implements Transport {
    /** Linux {@code lp.h}: the status byte of the parallel port, which USB printers inherited. */
    private static final long LPGETSTATUS = 0x060B;

    private static final int PAPER_OUT = 0x20;
    private static final int LONGEST_ID = 1024;
    /** {@code _IOC(_IOC_READ, 'P', 1, LONGEST_ID)} of usblp. */
    private static final long LPIOC_GET_DEVICE_ID = 2L << 30 | (long) LONGEST_ID << 16 | 'P' << 8 | 1;

    private final DeviceFile file;
    private final String deviceId;
    private boolean mute;

    private UsbPrinter(DeviceFile file) throws IOException {
        this.file = file;
        this.deviceId = readDeviceId(file);
    }

    /** By node, or by identity wherever it is plugged in; any printer if the address does not say which. */
    public static Opener at(DeviceAddress address) {
        Whereabouts whereabouts = Whereabouts.of(address, Subsystem.USB_PRINTER);
        return deadline -> open(whereabouts);
    }

    private static UsbPrinter open(Whereabouts whereabouts) throws IOException {
        DeviceFile file = DeviceFile.open(whereabouts.find());
        try {
            return new UsbPrinter(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return file.write(bytes);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public void await(boolean untilWritable, Duration longest) throws IOException {
        file.await(untilWritable, longest);
    }

    /** The kernel asks the printer on its control pipe, for up to five seconds: one that fails once is not asked again. */
    @Override
    public Set<Condition> sensed() throws IOException {
        if (mute) {
            return Set.of();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(JAVA_INT);
            file.ioctl("LPGETSTATUS", LPGETSTATUS, status);
            return (status.get(JAVA_INT, 0) & PAPER_OUT) != 0 ? Set.of(Condition.PAPER_OUT) : Set.of();
        } catch (DeviceFileException e) {
            if (e.errno() == Errno.ENODEV) {
                throw e;
            }
            mute = true;
            return Set.of();
        }
    }

    @Override
    public String deviceId() {
        return deviceId;
    }

    /** Two bytes of length, themselves counted, then text. A printer without an identity prints all the same. */
    private static String readDeviceId(DeviceFile file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment id = arena.allocate(LONGEST_ID);
            file.ioctl("LPIOC_GET_DEVICE_ID", LPIOC_GET_DEVICE_ID, id);
            int told = Byte.toUnsignedInt(id.get(JAVA_BYTE, 0)) << 8 | Byte.toUnsignedInt(id.get(JAVA_BYTE, 1));
            byte[] text =
                    id.asSlice(2, Math.clamp(told - 2L, 0, LONGEST_ID - 2)).toArray(JAVA_BYTE);
            return new String(text, StandardCharsets.ISO_8859_1).strip();
        } catch (DeviceFileException e) {
            if (e.errno() == Errno.ENODEV || e.errno() == Errno.ENOTTY) {
                throw e;
            }
            return "";
        }
    }

    @Override
    public void wake() {
        file.wake();
    }

    @Override
    public void close() {
        file.close();
    }
}
