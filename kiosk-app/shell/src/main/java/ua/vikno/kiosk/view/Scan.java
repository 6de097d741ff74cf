package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When the keys move by themselves for a resident with one switch: a while after the last word, and twice round; then she
 * is waited for.
 */
final class Scan {
    private static final int ROUNDS = 2;
    /** At the slowest pace; each pace more is half a second less. */
    private static final Duration SLOWEST = Duration.ofSeconds(3);

    private static final Duration QUICKER = Duration.ofMillis(500);

    private final LongSupplier nanos;
    private long quietSince;
    private int moved;

    Scan(LongSupplier nanos) {
        this.nanos = nanos;
        quietSince = nanos.getAsLong();
    }

    /** The switch was struck, or there is something new to choose from. */
    void restart() {
        quietSince = nanos.getAsLong();
        moved = 0;
    }

    /**
     * @param speaking what is said now is heard out
     * @param stops how many there are
     */
    boolean moves(boolean speaking, int pace, int stops) {
        long now = nanos.getAsLong();
        if (speaking) {
            quietSince = now;
            return false;
        }
        Duration rest = SLOWEST.minus(QUICKER.multipliedBy(pace - 1L));
        if (moved >= ROUNDS * stops || now - quietSince < rest.toNanos()) {
            return false;
        }
        quietSince = now;
        moved++;
        return true;
    }
}
