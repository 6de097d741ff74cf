package ua.vikno.devices.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import ua.vikno.devices.support.DeviceClock;

/** Time that a test may put forward: nobody waits for a deadline, and none passes while nobody looks. */
public final class HastyClock implements DeviceClock {
    private final Supplier<Duration> passing;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Instant> zero;

    private HastyClock(Supplier<Duration> passing, Instant now) {
        this.passing = passing;
        this.zero = new AtomicReference<>(now.minus(passing.get()));
    }

    /** The real time, to begin with. */
    public HastyClock() {
        this(() -> Duration.ofNanos(System.nanoTime()), Instant.now());
    }

    /** Time that passes only by {@link #forward}. */
    public static HastyClock standing() {
        return new HastyClock(() -> Duration.ZERO, Instant.EPOCH);
    }

    @Override
    public Instant instant() {
        return zero.get().plus(uptime());
    }

    @Override
    public Duration uptime() {
        return passing.get().plus(ahead.get());
    }

    /** Time passes. */
    public void forward(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    /** Somebody sets the wall clock; no time passes. */
    public void setWallClock(Duration forwardOrBack) {
        zero.updateAndGet(before -> before.plus(forwardOrBack));
    }
}
