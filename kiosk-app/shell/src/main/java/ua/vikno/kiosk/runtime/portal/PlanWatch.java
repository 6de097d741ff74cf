package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;

/**
 * Keeps this kiosk to its week plan. Who is there is never disturbed: that it closes, that its picture darkens and that it starts anew
 * waits until nobody is. A process that is younger than 6 h does not start anew: so it does so once a night, whatever the clock
 * does.
 */
final class PlanWatch implements Witness {
    /** How long nobody must have been noticed before a restart. */
    static final Duration QUIET = Duration.ofMinutes(2);

    /** … and before the kiosk tests itself. */
    static final Duration QUIET_FOR_TESTS = Duration.ofMinutes(5);

    static final Duration OLD_ENOUGH = Duration.ofHours(6);

    /** How often a resting picture moves a little, so that none of it burns in. */
    static final Duration DRIFT = Duration.ofMinutes(2);

    private static final int STEPS = 9;
    private static final int BRIGHTEST = 100;

    private final Supplier<Optional<Planned>> planned;
    private final KioskClock clock;
    private final EventLog log;
    private final Keeping listener;
    private final Uptime began;
    private Uptime noticed;
    private boolean occupied;
    private @Nullable Closed told;
    private boolean begun;
    private int percent = BRIGHTEST;
    private int step;
    private boolean restarting;

    private enum Hours {
        OPEN,
        CLOSED
    }

    /** @param planned empty while nothing is known: then all stays as it was */
    PlanWatch(Supplier<Optional<Planned>> planned, KioskClock clock, EventLog log, Keeping listener) {
        this.planned = planned;
        this.clock = clock;
        this.log = log;
        this.listener = listener;
        began = clock.uptime();
        noticed = began;
    }

    /** Whether somebody's visit is under way. */
    synchronized void occupied(boolean now) {
        if (occupied || now) {
            noticed = clock.uptime();
        }
        occupied = now;
    }

    @Override
    public synchronized void happened(Event event) {
        switch (event) {
            case Event.Did _, Event.Scanned _, Event.Carded _, Event.Headphones _, Event.HelpButton _, Event.Nearby _ ->
                noticed = clock.uptime();
            case Event.Tick _ -> look(planned.get());
            default -> {}
        }
    }

    private void look(Optional<Planned> now) {
        now.ifPresent(known -> hours(known.closed()));
        if (!occupied) {
            picture(now.map(Planned::percent).orElse(BRIGHTEST));
            restart(now);
            now.ifPresent(this::quiet);
        }
    }

    private void quiet(Planned now) {
        boolean usual = now.isTimeToTest();
        if ((usual || now.closed() != null) && !clock.uptime().isBefore(noticed.plus(QUIET_FOR_TESTS))) {
            listener.quiet(now.at(), usual);
        }
    }

    private void hours(@Nullable Closed closed) {
        boolean same = begun && Objects.equals(closed, told);
        if (same || (occupied && closed != null)) {
            return;
        }
        if (!begun || (closed == null) != (told == null)) {
            log.note(LogEvent.HOURS, closed == null ? Hours.OPEN : Hours.CLOSED);
        }
        begun = true;
        told = closed;
        listener.hours(closed);
    }

    private void picture(int bright) {
        int next = (int) (began.until(clock.uptime()).dividedBy(DRIFT) % STEPS);
        if (bright != percent || next != step) {
            percent = bright;
            step = next;
            listener.picture(percent, step);
        }
    }

    private void restart(Optional<Planned> now) {
        Uptime uptime = clock.uptime();
        boolean quiet = !uptime.isBefore(noticed.plus(QUIET));
        boolean old = !uptime.isBefore(began.plus(OLD_ENOUGH));
        if (!restarting && quiet && old && now.filter(Planned::isTimeToRestart).isPresent()) {
            restarting = true;
            log.note(LogEvent.NIGHTLY_RESTART);
            listener.restart();
        }
    }
}
