package ua.vikno.devices.linux.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.transport.PtyPair;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.simulated.pty.PtyFace;
import ua.vikno.devices.spi.Drivers;

/** Printers and scanners on serial lines, plugged in and pulled out again and again, and what that costs the process. */
final class HotPlug implements AutoCloseable {
    private final List<Slot> slots = new ArrayList<>();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param devices half of them printers, half scanners
     * @param lines where the lines appear
     */
    HotPlug(int devices, Path lines) throws IOException {
        for (int i = 0; i < devices; i++) {
            Path line = lines.resolve("line" + i);
            slots.add(i % 2 == 0 ? new PrinterSlot(line) : new ScannerSlot(line));
        }
    }

    /** Each device is plugged in, found usable, pulled out and missed, so many times; all devices side by side. */
    Footprint cycle(int times) throws IOException, InterruptedException, ExecutionException {
        List<Future<?>> all = new ArrayList<>();
        for (Slot slot : slots) {
            all.add(hands.submit(() -> {
                for (int i = 0; i < times; i++) {
                    slot.once();
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        return Footprint.now();
    }

    @Override
    public void close() throws IOException {
        for (Slot slot : slots) {
            slot.close();
        }
        hands.close();
    }

    /**
     * What a process holds.
     *
     * @param heap bytes in use after a collection
     * @param resident bytes of memory, shared libraries included
     */
    record Footprint(long descriptors, long threads, long heap, long resident) {
        private static final int PAGE = 4096;

        static Footprint now() throws IOException {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            List<String> pages =
                    List.of(Files.readString(Path.of("/proc/self/statm")).split(" ", -1));
            return new Footprint(
                    entries("/proc/self/fd"),
                    entries("/proc/self/task"),
                    runtime.totalMemory() - runtime.freeMemory(),
                    Long.parseLong(pages.get(1)) * PAGE);
        }

        private static long entries(String directory) throws IOException {
            try (Stream<Path> entries = Files.list(Path.of(directory))) {
                return entries.count();
            }
        }
    }

    private abstract static class Slot implements AutoCloseable {
        private final Device device;

        Slot(DeviceKind kind, URI address) {
            device = ((Drivers.Found.Opened) Drivers.load(false).open(address.toString(), kind, address)).device();
            device.start();
        }

        abstract void plugIn() throws IOException;

        abstract void pull() throws IOException;

        final void once() throws IOException {
            plugIn();
            Watch.until(device, DeviceStatus::usable);
            pull();
            Watch.until(device, status -> status.state() == State.ABSENT);
        }

        @Override
        public void close() throws IOException {
            device.close();
        }
    }

    private static final class PrinterSlot extends Slot {
        private final EscPosSimulator printer = new EscPosSimulator(0, Abilities.ALL);
        private final PtyFace cable;

        PrinterSlot(Path line) throws IOException {
            super(DeviceKind.RECEIPT_PRINTER, URI.create("escpos+serial:" + line + "?baud=115200"));
            cable = new PtyFace(line, printer.port());
            cable.unplug();
        }

        @Override
        void plugIn() throws IOException {
            cable.plugIn();
        }

        @Override
        void pull() throws IOException {
            cable.unplug();
        }

        @Override
        public void close() throws IOException {
            super.close();
            cable.close();
            printer.close();
        }
    }

    private static final class ScannerSlot extends Slot {
        private final Path line;
        private @Nullable PtyPair pair;

        ScannerSlot(Path line) {
            super(DeviceKind.BARCODE_SCANNER, URI.create("scanner+serial:" + line + "?baud=115200"));
            this.line = line;
        }

        @Override
        void plugIn() throws IOException {
            pair = new PtyPair();
            Files.createSymbolicLink(line, pair.near());
        }

        @Override
        void pull() throws IOException {
            Files.delete(line);
            Objects.requireNonNull(pair).close();
        }
    }
}
