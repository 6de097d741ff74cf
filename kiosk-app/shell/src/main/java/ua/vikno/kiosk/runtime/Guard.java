package ua.vikno.kiosk.runtime;

import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;

/** Runs code that may be broken: whatever it throws, errors included, is logged, and the caller goes on. */
public record Guard(EventLog log) {
    /** @return whether it ran to its end */
    public boolean run(LogEvent ifBroken, Runnable code) {
        try {
            code.run();
            return true;
        } catch (Throwable broken) {
            log.note(ifBroken, broken);
            return false;
        }
    }
}
