package ua.vikno.portal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it; it begins on 2026-02-01 at 10:00 UTC. */
public final class MovedClock extends Clock {
    private volatile Instant now = Instant.parse("2026-02-01T10:00:00Z");

    /** @param by negative for back */
    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a portal reads moments only");
    }
}
