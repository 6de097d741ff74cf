package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import ua.vikno.kiosk.screen.Input.PadKey;

/** The staff's hidden gesture for six keys: back, up, back, down, and all of it once more, within 20 s. */
final class StaffKeys {
    static final List<PadKey> ROW = List.of(
            PadKey.BACK,
            PadKey.PREVIOUS,
            PadKey.BACK,
            PadKey.NEXT,
            PadKey.BACK,
            PadKey.PREVIOUS,
            PadKey.BACK,
            PadKey.NEXT);

    static final Duration WITHIN = Duration.ofSeconds(20);

    private final LongSupplier nanos;
    private final Deque<Strike> last = new ArrayDeque<>();

    private record Strike(PadKey key, long at) {}

    StaffKeys(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return whether this strike completes the row */
    boolean complete(PadKey key) {
        last.addLast(new Strike(key, nanos.getAsLong()));
        if (last.size() > ROW.size()) {
            last.removeFirst();
        }
        boolean row = last.stream().map(Strike::key).toList().equals(ROW)
                && last.getLast().at() - last.getFirst().at() <= WITHIN.toNanos();
        if (row) {
            last.clear();
        }
        return row;
    }
}
