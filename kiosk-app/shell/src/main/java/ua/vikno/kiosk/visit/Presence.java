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
        boolean listens = watch.speaking() && warned == null;
        if (listens || services.busy(visit.stage())) {
            return visit.with(watch.seen(now));
        }
        if (visit.overlay() instanceof Visit.Overlay.Practice
                && !now.isBefore(watch.lastSeen().plus(Timings.PRACTICE))) {
            return visit.under(null);
        }
        if (warned != null) {
            return now.isBefore(warned.plus(warning(visit))) ? visit : null;
        }
        boolean idle = !now.isBefore(watch.lastSeen().plus(idle(visit)));
        return idle ? visit.with(watch.warnedAt(now)) : visit;
    }

    static int secondsLeft(Visit visit, Uptime warned) {
        Duration left = visit.surroundings().uptime().until(warned.plus(warning(visit)));
        return (int) Math.max(0, left.toSeconds());
    }

    private static Duration idle(Visit visit) {
        return visit.stage() instanceof Stage.More
                ? Timings.more(audio(visit))
                : Timings.idle(visit.watch().personal(), audio(visit));
    }

    private static Duration warning(Visit visit) {
        return Timings.warning(visit.watch().personal(), audio(visit));
    }

    private static boolean audio(Visit visit) {
        return visit.settings().speech();
    }
}
