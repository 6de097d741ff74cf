package ua.vikno.devices.support;

import java.time.Duration;

/** A moment to come on the monotonic clock; made by {@link DeviceClock#deadlineIn}. */
public final class Deadline {
    private final DeviceClock clock;
    private final Duration moment;

    Deadline(DeviceClock clock, Duration moment) {
        this.clock = clock;
        this.moment = moment;
    }

    public boolean passed() {
        return left().isZero();
    }

    /** Zero once it has passed, never negative. */
    public Duration left() {
        Duration left = moment.minus(clock.uptime());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
