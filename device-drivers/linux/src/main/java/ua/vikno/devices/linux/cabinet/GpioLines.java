package ua.vikno.devices.linux.cabinet;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.linux.transport.DeviceFile;

/** Lines of a GPIO chip through the kernel's second character-device interface (Linux 5.10). Debounced by the kernel. */
final class GpioLines implements Lines {
    private static final long GPIO_V2_GET_LINE = 0xC250B407L;
    private static final long GPIO_V2_LINE_GET_VALUES = 0xC010B40EL;
    private static final long GPIO_V2_LINE_SET_VALUES = 0xC010B40FL;
    private static final int VALUES = 16;
    private static final int AT_ONCE = 32;

    private final List<Wiring.Wire> wires;
    private final DeviceFile lines;
    private final ByteBuffer bytes =
            ByteBuffer.allocate(AT_ONCE * LineEvent.SIZE).order(ByteOrder.nativeOrder());

    private GpioLines(Wiring wiring, DeviceFile lines) {
        this.wires = wiring.wires();
        this.lines = lines;
    }

    static Lines open(Path chip, Wiring wiring) throws IOException {
        try (DeviceFile file = DeviceFile.open(chip);
                Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(LineRequest.SIZE, Long.BYTES);
            request.copyFrom(MemorySegment.ofArray(LineRequest.of(wiring, "vikno")));
            file.ioctl("GPIO_V2_GET_LINE", GPIO_V2_GET_LINE, request);
            return new GpioLines(wiring, file.part(request.get(JAVA_INT, LineRequest.FD)));
        }
    }

    @Override
    public Map<CabinetInput, Boolean> inputs() throws IOException {
        long bits = values(GPIO_V2_LINE_GET_VALUES, 0, (1L << wires.size()) - 1);
        Map<CabinetInput, Boolean> inputs = new EnumMap<>(CabinetInput.class);
        for (int i = 0; i < wires.size(); i++) {
            Optional<CabinetInput> input = wires.get(i).part().input();
            if (input.isPresent()) {
                inputs.put(input.get(), (bits >> i & 1) != 0);
            }
        }
        return inputs;
    }

    @Override
    public void set(Wiring.Part output, boolean on) throws IOException {
        for (int i = 0; i < wires.size(); i++) {
            long line = 1L << i;
            if (wires.get(i).part() == output) {
                values(GPIO_V2_LINE_SET_VALUES, on ? line : 0, line);
            }
        }
    }

    @Override
    public List<Change> changes(Duration longest) throws IOException {
        lines.await(false, longest);
        lines.read(bytes);
        bytes.flip();
        List<Change> changes = new ArrayList<>();
        while (bytes.remaining() >= LineEvent.SIZE) {
            LineEvent event = LineEvent.read(bytes);
            for (Wiring.Wire wire : wires) {
                if (wire.line() == event.line()) {
                    wire.part().input().ifPresent(input -> changes.add(new Change(input, event.active())));
                }
            }
        }
        bytes.compact();
        return changes;
    }

    @Override
    public void wake() {
        lines.wake();
    }

    @Override
    public void close() {
        lines.close();
    }

    /** {@code struct gpio_v2_line_values}: which are set, and which are meant. */
    private long values(long command, long bits, long mask) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = arena.allocate(VALUES, Long.BYTES);
            values.setAtIndex(JAVA_LONG, 0, bits);
            values.setAtIndex(JAVA_LONG, 1, mask);
            lines.ioctl(command == GPIO_V2_LINE_GET_VALUES ? "GET_VALUES" : "SET_VALUES", command, values);
            return values.getAtIndex(JAVA_LONG, 0);
        }
    }
}
