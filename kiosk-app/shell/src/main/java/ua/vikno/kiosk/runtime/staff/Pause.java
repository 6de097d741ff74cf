package ua.vikno.kiosk.runtime.staff;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * The staff's pause: survives a restart and a power cut, ends by itself. Counted on the monotonic clock; a process that begins
 * in a pause, perhaps with a wrong wall clock, pauses no longer than the whole pause once more.
 */
public final class Pause implements Witness {
    private final DurableFile file;
    private final KioskClock clock;
    private final EventLog log;
    private final Consumer<Event> events;
    private @Nullable Running running;

    private record Running(Instant until, Uptime end) {}

    /** @param events told when a pause begins, is changed or ends */
    public Pause(DurableFile file, KioskClock clock, EventLog log, Consumer<Event> events) {
        this.file = file;
        this.clock = clock;
        this.log = log;
        this.events = events;
        running = kept(file, clock);
        // The first frame shows what was kept a moment ago.
        events.accept(new Event.Paused(until()));
    }

    /** Until when the kiosk was paused when its last process ended; null when it was not, or the time is over. */
    public static @Nullable Instant kept(DurableFile file, Instant now) {
        String[] times = file.read() instanceof Reading.Whole whole
                ? whole.text().strip().split(" ", -1)
                : new String[0];
        if (times.length != 2) {
            return null;
        }
        try {
            Instant since = Instant.parse(times[0]);
            Instant until = Instant.parse(times[1]);
            Instant longest = now.plus(Duration.between(since, until));
            Instant end = until.isBefore(longest) ? until : longest;
            return end.isAfter(now) ? end : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Running kept(DurableFile file, KioskClock clock) {
        Instant now = clock.instant();
        Instant until = kept(file, now);
        return until == null ? null : new Running(until, clock.uptime().plus(Duration.between(now, until)));
    }

    synchronized @Nullable Instant until() {
        return running == null ? null : running.until();
    }

    /** @param length zero ends the pause */
    synchronized void order(Duration length) {
        Instant now = clock.instant();
        running = length.isPositive()
                ? new Running(now.plus(length), clock.uptime().plus(length))
                : null;
        tell();
    }

    @Override
    public synchronized void happened(Event event) {
        if (event instanceof Event.Tick && running != null && !clock.uptime().isBefore(running.end())) {
            running = null;
            events.accept(new Event.Paused(null));
            log.note(LogEvent.STAFF_PAUSE_OVER);
        }
    }

    private void tell() {
        try {
            file.write(running == null ? "" : clock.instant() + " " + running.until() + "\n");
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
        events.accept(new Event.Paused(until()));
    }
}
