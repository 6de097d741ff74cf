package ua.vikno.kiosk.boot;

import java.io.IOException;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * The city's name as the portal last said it, in a file of its own, so that the first frame shows it before the portal
 * is asked.
 */
record LastCity(DurableFile file) {
    private static final String NO_LETTER = "\uFFFD";

    /** @return empty where it is not known yet or cannot be read: the portal will say it */
    String read() {
        return file.read() instanceof Reading.Whole whole && !whole.text().contains(NO_LETTER)
                ? whole.text().strip()
                : "";
    }

    void keep(String name, EventLog log) {
        try {
            file.write(name);
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
