package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.layout.StaffCall;

/**
 * Writes the last call for the staff into the state directory, see {@link StaffCall}. Whatever the house has (a lamp, a
 * pager, the administrator's list) watches that file.
 */
final class StaffCalls {
    private final DurableFile file;
    private final InstantSource clock;
    private final EventLog log;
    private final Executor writing;

    /** @param writing where the disk may be waited for */
    StaffCalls(DurableFile file, InstantSource clock, EventLog log, Executor writing) {
        this.file = file;
        this.clock = clock;
        this.log = log;
        this.writing = writing;
    }

    /**
     * Returns at once.
     *
     * @param screen where help is needed; says nothing about whom
     */
    void call(String screen) {
        log.note(LogEvent.STAFF_CALLED);
        writing.execute(() -> write(new StaffCall(clock.instant(), screen)));
    }

    private void write(StaffCall call) {
        try {
            file.write(call.line());
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
