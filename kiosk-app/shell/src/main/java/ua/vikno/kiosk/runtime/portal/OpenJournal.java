package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DamagedFile;
import ua.vikno.state.layout.StateDirectory;

/**
 * The journal of the state directory, emptied: what is found there belongs to a visit that a power cut ended. Never keeps
 * the kiosk from starting: a damaged one is set aside as {@code journal.db.damaged}, and where none can be written, the
 * resident is told so when something is to be submitted.
 */
record OpenJournal(StateDirectory state, InstantSource clock, EventLog log) {
    static Journal of(StateDirectory state, InstantSource clock, EventLog log) {
        return new OpenJournal(state, clock, log).open();
    }

    private Journal open() {
        try {
            state.create();
            return emptied();
        } catch (SQLException | IOException | LinkageError e) {
            log.note(LogEvent.JOURNAL_UNUSABLE, e);
            return anew();
        }
    }

    private Journal anew() {
        try {
            DamagedFile.setAside(state.journal());
            for (String beside : List.of("-wal", "-shm")) {
                Files.deleteIfExists(Path.of(state.journal() + beside));
            }
            return emptied();
        } catch (SQLException | IOException | LinkageError e) {
            log.note(LogEvent.JOURNAL_UNUSABLE, e);
            return Journal.unopened(state.journal(), clock, e);
        }
    }

    private Journal emptied() throws SQLException {
        Journal journal = Journal.open(state.journal(), clock);
        try {
            int leftovers = journal.clear();
            if (leftovers > 0) {
                log.note(LogEvent.VISIT_LEFTOVERS, leftovers);
            }
            return journal;
        } catch (SQLException e) {
            journal.close();
            throw e;
        }
    }
}
