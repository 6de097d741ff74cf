package ua.vikno.devices.simulated.printer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waiting that a new situation or job cuts short. */
final class Pace {
    private final Semaphore bell = new Semaphore(0);

    void ring() {
        bell.release();
    }

    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            bell.drainPermits();
        }
    }
}
