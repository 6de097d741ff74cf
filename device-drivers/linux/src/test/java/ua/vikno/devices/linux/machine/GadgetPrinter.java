package ua.vikno.devices.linux.machine;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.linux.transport.DeviceFile;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;

/**
 * A USB printer that the kernel itself plays (configfs, function <i>printer</i>, on dummy_hcd); what it receives goes to a
 * simulated ESC/POS printer, and its answers come back.
 */
final class GadgetPrinter implements AutoCloseable {
    private static final Path GADGET = Path.of("/sys/kernel/config/usb_gadget/printer");
    private static final Path FUNCTION = GADGET.resolve("functions/printer.0");
    private static final Path CONFIGURED_FUNCTION = GADGET.resolve("configs/c.1/printer.0");
    private static final Path FAR_END = Path.of("/dev/g_printer0");
    private static final String CONTROLLER = "dummy_udc.0";
    /** GADGET_SET_PRINTER_STATUS, linux/usb/g_printer.h. */
    private static final long SET_STATUS = 0xC0016722L;

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final byte FINE = 0x18;
    private static final byte PAPER_OUT = 0x30;

    private final EscPosSimulator printer = new EscPosSimulator(0, Abilities.ALL);
    private final AtomicBoolean taking = new AtomicBoolean(true);
    private final SocketChannel toPrinter;
    private @Nullable Thread pump;
    private @Nullable DeviceFile farEnd;
    private volatile boolean plugged;

    GadgetPrinter() throws IOException {
        if (Files.notExists(GADGET)) {
            make();
        }
        toPrinter = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), printer.port()));
        toPrinter.setOption(StandardSocketOptions.TCP_NODELAY, true);
        toPrinter.configureBlocking(false);
        plug();
    }

    EscPosSimulator printer() {
        return printer;
    }

    /** The far end of the cable is a node that exists only while it is plugged in. */
    void plug() throws IOException {
        Files.createDirectory(FUNCTION);
        write("functions/printer.0/pnp_string", "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;");
        Files.createSymbolicLink(CONFIGURED_FUNCTION, FUNCTION);
        Files.writeString(GADGET.resolve("UDC"), CONTROLLER);
        DeviceFile opened = whenConfigured();
        farEnd = opened;
        plugged = true;
        pump = Thread.ofPlatform().daemon().name("gadget").start(() -> pump(opened));
    }

    /** The host first has to choose a configuration of the new device. */
    private static DeviceFile whenConfigured() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return DeviceFile.open(FAR_END);
            } catch (DeviceFileException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /**
     * The far end is emptied and let go first, and the function made anew each time: Linux 6.1's f_printer goes on using
     * memory that unplugging has freed.
     */
    void unplug() throws IOException {
        plugged = false;
        try {
            if (pump != null) {
                pump.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.writeString(GADGET.resolve("UDC"), "\n");
        Files.delete(CONFIGURED_FUNCTION);
        Files.delete(FUNCTION);
    }

    /** Whether the printer takes bytes from the cable. */
    void take(boolean bytes) {
        taking.set(bytes);
    }

    /** The status byte of the USB printer class (1.1, §4.2.2), beside what ESC/POS says. */
    void paper(boolean present) throws IOException {
        // Declared as a pointer, taken as a value.
        MemorySegment status = MemorySegment.ofAddress(present ? FINE : PAPER_OUT);
        Objects.requireNonNull(farEnd).ioctl("SET_PRINTER_STATUS", SET_STATUS, status);
    }

    @Override
    public void close() throws IOException {
        unplug();
        toPrinter.close();
        printer.close();
    }

    private static void make() throws IOException {
        Files.createDirectory(GADGET);
        write("idVendor", "0x04b8");
        write("idProduct", "0x0202");
        Files.createDirectory(GADGET.resolve("strings/0x409"));
        write("strings/0x409/manufacturer", "EPSON");
        write("strings/0x409/product", "TM-T88V");
        write("strings/0x409/serialnumber", "J5XG012345");
        Files.createDirectory(GADGET.resolve("configs/c.1"));
    }

    private static void write(String name, String value) throws IOException {
        Files.writeString(GADGET.resolve(name), value);
    }

    private void pump(DeviceFile end) {
        ByteBuffer down = ByteBuffer.allocate(8192).limit(0);
        ByteBuffer up = ByteBuffer.allocate(512).limit(0);
        try (end) {
            while (plugged) {
                end.await(false, Duration.ofMillis(20));
                boolean moved = true;
                while (moved && plugged) {
                    moved = taking.get() && move(end::read, toPrinter::write, down);
                    moved |= move(toPrinter::read, end::write, up);
                }
            }
            down.clear();
            while (end.read(down) > 0) {
                down.clear();
            }
        } catch (IOException e) {
            // The cable was pulled: what was on its way is lost, as in life.
        }
    }

    private static boolean move(End from, End to, ByteBuffer bytes) throws IOException {
        if (!bytes.hasRemaining()) {
            bytes.clear();
            from.move(bytes);
            bytes.flip();
        }
        return bytes.hasRemaining() && to.move(bytes) > 0;
    }

    private interface End {
        int move(ByteBuffer bytes) throws IOException;
    }
}
