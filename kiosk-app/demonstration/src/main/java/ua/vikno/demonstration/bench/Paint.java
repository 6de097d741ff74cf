package ua.vikno.demonstration.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import ua.vikno.demonstration.bench.X11.Area;

/** Looks at the screen until something is to be seen, and says how long it took. */
record Paint(X11 screen) {
    private static final int STRIPS = 16;
    /** Anti-aliased letters bring many colours; a blank window or a bare background has one or two. */
    private static final int COLOURS_OF_TEXT = 6;
    /** Text in this many strips: more than a header, less than every screen has. */
    private static final int STRIPS_WITH_TEXT = 4;

    /** Whether a window of this size shows content rather than an empty background. */
    boolean hasContent(int width, int height) {
        return strips(width, height).stream()
                        .filter(strip -> Arrays.stream(screen.pixels(strip))
                                        .distinct()
                                        .limit(COLOURS_OF_TEXT)
                                        .count()
                                == COLOURS_OF_TEXT)
                        .count()
                >= STRIPS_WITH_TEXT;
    }

    /** Lines one pixel high, spread over the window: cheap to fetch many times a second. */
    private static List<Area> strips(int width, int height) {
        return IntStream.range(0, STRIPS)
                .mapToObj(i -> new Area(0, (2 * i + 1) * height / (2 * STRIPS), width, 1))
                .toList();
    }

    /** Milliseconds since {@code start} (nanoTime) until the condition holds. */
    static double await(String what, long start, Duration pause, Duration limit, BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new IllegalStateException(what + ": not within " + limit);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
