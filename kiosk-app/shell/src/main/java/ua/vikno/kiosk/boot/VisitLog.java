package ua.vikno.kiosk.boot;

import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Host.Presenter;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.visit.Visit;

/** Notes and counts that a visit has begun; its end is noted where it is wiped. */
final class VisitLog implements Presenter<Visit> {
    private final EventLog log;
    private final Tally tally;
    private volatile boolean occupied;

    VisitLog(EventLog log, Tally tally) {
        this.log = log;
        this.tally = tally;
    }

    /** Whether a visit is under way. */
    boolean occupied() {
        return occupied;
    }

    @Override
    public void present(Screen screen, Visit visit) {
        if (visit.occupied() && !occupied) {
            log.note(LogEvent.VISIT_BEGAN);
            tally.visit();
        }
        occupied = visit.occupied();
    }
}
