package ua.vikno.devices.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A driver's two clocks: the wall clock, which dates what is told, and a monotonic one, on which all waiting is counted. */
public interface DeviceClock extends InstantSource {
    /** The time since some moment of the past: one second more each second, also while the wall clock is put right. */
    Duration uptime();

    default Deadline deadlineIn(Duration time) {
        return new Deadline(this, uptime().plus(time));
    }

    /** The machine's clocks. */
    static DeviceClock system() {
        InstantSource wall = InstantSource.system();
        return new DeviceClock() {
            @Override
            public Instant instant() {
                return wall.instant();
            }

            @Override
            public Duration uptime() {
                return Duration.ofNanos(System.nanoTime());
            }
        };
    }
}
