package ua.vikno.kiosk.visit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.visit.Visit.Watch;

/** Ends a visit that its resident has left: warns first, then ends. */
record Presence(ServiceRegistry services) {
    /** @return the visit as time has left it; null when it is over */
    @Nullable
    Visit on(Visit visit) {
        Uptime now = visit.surroundings().uptime();
        Watch watch = visit.watch();
        Uptime warned = watch.warned();
        // What is said during the warning is the warning itself: it must not take itself away.
        // What is called out to whoever does not listen says nothing of her being there.
        boolean called = services.finished(visit.stage()) && !audio(visit);
        boolean listens = watch.speaking() && !called && warned == null;
        if (listens || services.busy(visit.stage())) {
            return visit.with(watch.busy(now));
        }
        if (visit.overlay() instanceof Visit.Overlay.Practice
                && !now.isBefore(watch.lastSeen().plus(Timings.PRACTICE))) {
            return visit.under(null);
        }
        if (warned != null) {
            return now.isBefore(end(visit, warned)) ? visit : null;
        }
        boolean idle = !now.isBefore(watch.lastSeen().plus(idle(visit)));
        return idle || empty(watch, now) ? visit.with(watch.warnedAt(now)) : visit;
    }

    /** Whether the next touch may be somebody else's: then it does not bring back what stood here. */
    boolean gone(Visit visit) {
        Watch watch = visit.watch();
        return watch.warned() != null && (watch.left() != null || services.finished(visit.stage()));
    }

    int secondsLeft(Visit visit, Uptime warned) {
        Duration left = visit.surroundings().uptime().until(end(visit, warned));
        return (int) Math.max(0, left.toSeconds());
    }

    private static boolean empty(Watch watch, Uptime now) {
        Uptime left = watch.left();
        return left != null && !now.isBefore(later(left, watch.lastSeen()).plus(Timings.EMPTY));
    }

    /** When a visit ends that was warned. */
    private Uptime end(Visit visit, Uptime warned) {
        Uptime end = warned.plus(Timings.warning(personal(visit), audio(visit)));
        Uptime left = visit.watch().left();
        if (left == null) {
            return end;
        }
        Uptime empty = later(warned, left.plus(Timings.EMPTY)).plus(Timings.WARNING_EMPTY);
        return empty.isBefore(end) ? empty : end;
    }

    private Duration idle(Visit visit) {
        return visit.stage() instanceof Stage.More
                ? Timings.more(audio(visit))
                : Timings.idle(personal(visit), audio(visit));
    }

    /** Whether there is something to be read and compared in peace; once it is on paper, there is not. */
    private boolean personal(Visit visit) {
        return visit.watch().personal() && !services.finished(visit.stage());
    }

    private static Uptime later(Uptime one, Uptime other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean audio(Visit visit) {
        return visit.settings().speech();
    }
}
