package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.InstantSource;
import ua.vikno.kiosk.journal.Journal;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.layout.StateDirectory;

/** The journal of the state directory, emptied: what is found there belongs to a visit that a power cut ended. */
final class OpenJournal {
    private OpenJournal() {}

    static Journal of(StateDirectory state, InstantSource clock, EventLog log) {
        try {
            state.create();
            Journal journal = Journal.open(state.journal(), clock);
            int leftovers = journal.clear();
            if (leftovers > 0) {
                log.note(LogEvent.VISIT_LEFTOVERS, leftovers);
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be opened", e);
        }
    }
}
