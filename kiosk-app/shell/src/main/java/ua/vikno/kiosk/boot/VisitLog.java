package ua.vikno.kiosk.boot;

import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Host.Presenter;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.visit.Visit;

/** Notes that a visit has begun; its end is noted where it is wiped. */
final class VisitLog implements Presenter<Visit> {
    private final EventLog log;
    private volatile boolean occupied;

    VisitLog(EventLog log) {
        this.log = log;
    }

    /** Whether a visit is under way. */
    boolean occupied() {
        return occupied;
    }

    @Override
    public void present(Screen screen, Visit visit) {
        if (visit.occupied() && !occupied) {
            log.note(LogEvent.VISIT_BEGAN);
        }
        occupied = visit.occupied();
    }
}
