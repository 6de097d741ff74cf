package ua.vikno.devices.linux.cabinet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import ua.vikno.devices.linux.cabinet.Wiring.Part;
import ua.vikno.devices.linux.cabinet.Wiring.Wire;

/** {@code struct gpio_v2_line_request} (linux/gpio.h): all lines of a wiring in one, so that they are had together or not at all. */
final class LineRequest {
    static final int SIZE = 592;
    static final int FD = 588;

    private static final int LINES_MAX = 64;
    private static final int NAME = 32;
    private static final int CONFIG = LINES_MAX * Integer.BYTES + NAME;
    private static final int ATTRIBUTES = CONFIG + 32;
    private static final int ATTRIBUTE = 24;
    private static final int NUM_LINES = ATTRIBUTES + 10 * ATTRIBUTE;

    private static final long ACTIVE_LOW = 1 << 1;
    private static final long INPUT = 1 << 2;
    private static final long OUTPUT = 1 << 3;
    private static final long BOTH_EDGES = (1 << 4) | (1 << 5);
    private static final long PULL_UP = 1 << 8;
    private static final long PULL_DOWN = 1 << 9;
    private static final long NO_BIAS = 1 << 10;

    private static final int FLAGS_ID = 1;
    private static final int OUTPUT_VALUES_ID = 2;
    private static final int DEBOUNCE_ID = 3;

    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.nativeOrder());
    private int attributes;

    private LineRequest() {}

    static byte[] of(Wiring wiring, String consumer) {
        return new LineRequest().fill(wiring, consumer).bytes.array();
    }

    private LineRequest fill(Wiring wiring, String consumer) {
        for (int i = 0; i < wiring.wires().size(); i++) {
            bytes.putInt(i * Integer.BYTES, wiring.wires().get(i).line());
        }
        byte[] name = consumer.getBytes(StandardCharsets.US_ASCII);
        bytes.put(LINES_MAX * Integer.BYTES, name, 0, Math.min(NAME - 1, name.length));
        long input = INPUT | BOTH_EDGES | bias(wiring);
        bytes.putLong(CONFIG, input);
        attribute(FLAGS_ID, input | ACTIVE_LOW, mask(wiring, wire -> !output(wire) && wire.activeLow()));
        attribute(FLAGS_ID, OUTPUT, mask(wiring, wire -> output(wire) && !wire.activeLow()));
        attribute(FLAGS_ID, OUTPUT | ACTIVE_LOW, mask(wiring, wire -> output(wire) && wire.activeLow()));
        // Until it is told otherwise the screen is lit and the light is not.
        attribute(
                OUTPUT_VALUES_ID,
                mask(wiring, wire -> wire.part() == Part.BACKLIGHT),
                mask(wiring, LineRequest::output));
        attribute(DEBOUNCE_ID, wiring.debounce().toNanos() / 1000, mask(wiring, wire -> !output(wire)));
        bytes.putInt(CONFIG + Long.BYTES, attributes);
        bytes.putInt(NUM_LINES, wiring.wires().size());
        return this;
    }

    private void attribute(int id, long value, long lines) {
        if (lines == 0 || (id == DEBOUNCE_ID && value == 0)) {
            return;
        }
        int at = ATTRIBUTES + attributes++ * ATTRIBUTE;
        bytes.putInt(at, id);
        if (id == DEBOUNCE_ID) {
            bytes.putInt(at + Long.BYTES, (int) value);
        } else {
            bytes.putLong(at + Long.BYTES, value);
        }
        bytes.putLong(at + 2 * Long.BYTES, lines);
    }

    private static long bias(Wiring wiring) {
        return switch (wiring.bias()) {
            case AS_IS -> 0;
            case PULL_UP -> PULL_UP;
            case PULL_DOWN -> PULL_DOWN;
            case NONE -> NO_BIAS;
        };
    }

    private static boolean output(Wire wire) {
        return wire.part().output();
    }

    private static long mask(Wiring wiring, Predicate<Wire> which) {
        long mask = 0;
        for (int i = 0; i < wiring.wires().size(); i++) {
            mask |= which.test(wiring.wires().get(i)) ? 1L << i : 0;
        }
        return mask;
    }
}
