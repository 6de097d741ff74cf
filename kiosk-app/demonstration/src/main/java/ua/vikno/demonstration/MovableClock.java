package ua.vikno.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.runtime.KioskClock;

/** The real clocks, which a tour may put forward, so that it need not wait two minutes for the idle warning. */
public final class MovableClock implements KioskClock {
    private final KioskClock real = KioskClock.system();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Lets time pass. */
    public void forward(int seconds) {
        ahead.accumulateAndGet(Duration.ofSeconds(seconds), Duration::plus);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public Uptime uptime() {
        return real.uptime().plus(ahead.get());
    }
}
