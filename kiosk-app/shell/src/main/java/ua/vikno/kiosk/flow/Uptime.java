package ua.vikno.kiosk.flow;

import java.time.Duration;

/**
 * A moment on a clock that only moves forward, one second per second. All waiting is counted with it; the wall clock, which
 * may be put right at any time, only dates things. Its zero means nothing.
 */
public record Uptime(Duration elapsed) {
    public static final Uptime ZERO = new Uptime(Duration.ZERO);

    public static Uptime ofNanos(long nanos) {
        return new Uptime(Duration.ofNanos(nanos));
    }

    public Uptime plus(Duration time) {
        return new Uptime(elapsed.plus(time));
    }

    public Uptime plusSeconds(long seconds) {
        return plus(Duration.ofSeconds(seconds));
    }

    public boolean isBefore(Uptime other) {
        return elapsed.compareTo(other.elapsed) < 0;
    }

    /** The time until another moment; negative when that has passed. */
    public Duration until(Uptime other) {
        return other.elapsed.minus(elapsed);
    }
}
