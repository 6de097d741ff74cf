package ua.vikno.kiosk.visit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Uptime;

/**
 * What does not belong to anybody's visit and outlives it.
 *
 * @param now the wall clock, for dates
 * @param uptime the monotonic clock, for waiting
 * @param readiness of which nothing is promised until it is {@code known}
 * @param directory null until the first publication arrived
 * @param headphones whether a plug is in the jack
 */
public record KnownWorld(
        Instant now,
        Uptime uptime,
        Readiness readiness,
        boolean known,
        @Nullable Directory directory,
        boolean headphones) {
    /** Before anything is known, nothing is promised. */
    public static KnownWorld unknown(Instant now, Uptime uptime) {
        Readiness.PrinterState absent = new Readiness.PrinterState(false, false, Set.of());
        return new KnownWorld(now, uptime, new Readiness(false, absent, absent, false), false, null, false);
    }

    KnownWorld at(Event.Tick tick) {
        return new KnownWorld(tick.now(), tick.uptime(), readiness, known, directory, headphones);
    }

    KnownWorld with(Readiness state) {
        return new KnownWorld(now, uptime, state, true, directory, headphones);
    }

    KnownWorld with(Directory published) {
        return new KnownWorld(now, uptime, readiness, known, published, headphones);
    }

    KnownWorld withHeadphones(boolean plugged) {
        return new KnownWorld(now, uptime, readiness, known, directory, plugged);
    }
}
