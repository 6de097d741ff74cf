package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Touches that did nothing: the third within 10 s says that somebody needs help. */
final class Strays {
    private static final int MANY = 3;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final Runnable many;
    private final Deque<Long> times = new ArrayDeque<>();

    /** @param many told at the third */
    Strays(LongSupplier nanos, Runnable many) {
        this.nanos = nanos;
        this.many = many;
    }

    void add() {
        long now = nanos.getAsLong();
        times.addLast(now);
        while (now - times.getFirst() > WITHIN.toNanos()) {
            times.removeFirst();
        }
        if (times.size() >= MANY) {
            times.clear();
            many.run();
        }
    }
}
