package ua.vikno.kiosk.boot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;

/** Has whoever steps up to a kiosk at rest greeted aloud; at most once a minute, whatever the sensor thinks it sees. */
final class Greeter implements Witness {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final KioskClock clock;
    private final Runnable greet;
    private @Nullable Uptime greeted;

    /** @param greet must return at once; does nothing during a visit */
    Greeter(KioskClock clock, Runnable greet) {
        this.clock = clock;
        this.greet = greet;
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Nearby(boolean somebody) && somebody) {
            Uptime now = clock.uptime();
            if (greeted == null || !now.isBefore(greeted.plus(AGAIN_AFTER))) {
                greeted = now;
                greet.run();
            }
        }
    }
}
