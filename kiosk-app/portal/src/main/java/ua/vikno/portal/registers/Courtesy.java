package ua.vikno.portal.registers;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Leaves SQLite's one writer's place to visitors: transactions of about 25 to 50 ms, and a pause while somebody waits, 60 ms
 * at most. Whoever waits in another process is not seen: 6 ms in each 250 are left to her, for she looks each 5 ms.
 */
final class Courtesy implements Pace {
    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(6);
    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(60);
    private static final long UNSEEN = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int FEWEST = 50;

    private final BooleanSupplier awaited;
    private final LongSupplier now;
    private final LongConsumer park;
    private int rows = FEW;
    private long paused;

    /** @param awaited whether somebody waits for the writer's place */
    Courtesy(BooleanSupplier awaited) {
        this(awaited, System::nanoTime, LockSupport::parkNanos);
    }

    Courtesy(BooleanSupplier awaited, LongSupplier now, LongConsumer park) {
        this.awaited = awaited;
        this.now = now;
        this.park = park;
        this.paused = now.getAsLong();
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void took(long nanos) {
        if (nanos > LONG) {
            rows = Math.max(FEWEST, rows / 2);
        } else if (nanos < SHORT) {
            rows = Math.min(MANY, rows * 2);
        }
    }

    @Override
    public void between() {
        long start = now.getAsLong();
        boolean unseen = start - paused >= UNSEEN;
        while (unseen || (awaited.getAsBoolean() && now.getAsLong() - start < MOST)) {
            park.accept(LOOK);
            unseen = false;
            paused = now.getAsLong();
        }
    }
}
