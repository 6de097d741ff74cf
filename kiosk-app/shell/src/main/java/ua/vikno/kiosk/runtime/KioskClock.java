package ua.vikno.kiosk.runtime;

import java.time.Instant;
import java.time.InstantSource;
import ua.vikno.kiosk.flow.Uptime;

/** The kiosk's two clocks: the wall clock, which dates things, and a monotonic one, on which all waiting is counted. */
public interface KioskClock extends InstantSource {
    Uptime uptime();

    /** The machine's clocks. */
    static KioskClock system() {
        InstantSource wall = InstantSource.system();
        long start = System.nanoTime();
        return new KioskClock() {
            @Override
            public Instant instant() {
                return wall.instant();
            }

            @Override
            public Uptime uptime() {
                return Uptime.ofNanos(System.nanoTime() - start);
            }
        };
    }
}
