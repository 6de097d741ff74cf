package ua.vikno.kiosk.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import ua.vikno.kiosk.flow.Uptime;

/** Clocks that a test moves: both together, or the wall clock alone, as when somebody puts it right. */
public final class MovedClock implements KioskClock {
    private final KioskClock base;
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> jumped = new AtomicReference<>(Duration.ZERO);

    private MovedClock(KioskClock base) {
        this.base = base;
    }

    /** Stands still at the epoch until it is moved. */
    public static MovedClock standing() {
        return new MovedClock(new KioskClock() {
            @Override
            public Instant instant() {
                return Instant.EPOCH;
            }

            @Override
            public Uptime uptime() {
                return Uptime.ZERO;
            }
        });
    }

    /** Runs, from the machine's time. */
    public static MovedClock running() {
        return new MovedClock(KioskClock.system());
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        passed.accumulateAndGet(time, Duration::plus);
    }

    /** Puts the wall clock forward or, with a negative time, back. */
    public void jump(Duration time) {
        jumped.accumulateAndGet(time, Duration::plus);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(passed.get()).plus(jumped.get());
    }

    @Override
    public Uptime uptime() {
        return base.uptime().plus(passed.get());
    }
}
