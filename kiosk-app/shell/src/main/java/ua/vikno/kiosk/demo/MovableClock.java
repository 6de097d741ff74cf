package ua.vikno.kiosk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real clock, which a tour may put forward, so that nobody has to wait two minutes for the idle warning. */
final class MovableClock implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    void forward(int seconds) {
        ahead.accumulateAndGet(Duration.ofSeconds(seconds), Duration::plus);
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead.get());
    }
}
