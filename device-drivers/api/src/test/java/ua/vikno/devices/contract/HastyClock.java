package ua.vikno.devices.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, which a test may put forward: nobody waits for a deadline, and none passes while nobody looks. */
public final class HastyClock implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead.get());
    }

    public void forward(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }
}
