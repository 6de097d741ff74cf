package ua.vikno.kiosk.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.portal.api.fleet.Notices.Notice;

/**
 * What belongs to no visit and outlives them all.
 *
 * @param now the wall clock, for dates
 * @param uptime the monotonic clock, for waiting
 * @param answerWithin how long the portal may take for one answer
 * @param readiness of which nothing is promised until it is {@code known}
 * @param directory null until the first publication arrived
 * @param headphones whether a plug is in the jack
 * @param notice what the operator tells over all screens; null is nothing
 * @param paused until when the staff have paused the kiosk; null when they have not
 * @param closed how it is closed by its week plan; null while it is open
 */
record Surroundings(
        Instant now,
        Uptime uptime,
        Duration answerWithin,
        Readiness readiness,
        boolean known,
        @Nullable Directory directory,
        boolean headphones,
        @Nullable Notice notice,
        @Nullable Instant paused,
        @Nullable Closed closed) {
    /** Before anything is known, nothing is promised. */
    static Surroundings unknown(Instant now, Uptime uptime, Duration answerWithin) {
        Readiness.PrinterState absent = new Readiness.PrinterState(false, false, Set.of());
        return new Surroundings(
                now,
                uptime,
                answerWithin,
                new Readiness(false, false, absent, absent, false),
                false,
                null,
                false,
                null,
                null,
                null);
    }

    Surroundings at(Event.Tick tick) {
        return new Surroundings(
                tick.now(),
                tick.uptime(),
                answerWithin,
                readiness,
                known,
                directory,
                headphones,
                notice,
                paused,
                closed);
    }

    Surroundings with(Readiness state) {
        return new Surroundings(now, uptime, answerWithin, state, true, directory, headphones, notice, paused, closed);
    }

    Surroundings with(Directory published) {
        return new Surroundings(
                now, uptime, answerWithin, readiness, known, published, headphones, notice, paused, closed);
    }

    Surroundings withHeadphones(boolean plugged) {
        return new Surroundings(
                now, uptime, answerWithin, readiness, known, directory, plugged, notice, paused, closed);
    }

    Surroundings telling(@Nullable Notice told) {
        return new Surroundings(
                now, uptime, answerWithin, readiness, known, directory, headphones, told, paused, closed);
    }

    Surroundings pausedUntil(@Nullable Instant until) {
        return new Surroundings(
                now, uptime, answerWithin, readiness, known, directory, headphones, notice, until, closed);
    }

    Surroundings closed(@Nullable Closed now) {
        return new Surroundings(
                this.now, uptime, answerWithin, readiness, known, directory, headphones, notice, paused, now);
    }

    /** Whether the service is stopped, or the kiosk closed: who is here goes on, nobody else begins. */
    boolean stopped() {
        return isHalted() || (closed != null && !closed.serves());
    }

    /** Whether the operator or the staff have stopped the service. */
    boolean isHalted() {
        return paused != null || (notice != null && notice.stops());
    }
}
