package ua.vikno.devices.support;

import java.time.Duration;

/** How long to wait before the next attempt: 1 s, 2 s, 4 s … 30 s, and from the start again after a success. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = FIRST;

    public Duration next() {
        Duration now = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }

    public void reset() {
        next = FIRST;
    }
}
