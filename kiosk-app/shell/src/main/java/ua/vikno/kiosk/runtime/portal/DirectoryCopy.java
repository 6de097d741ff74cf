package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/** The kiosk's own copy of what the portal publishes, for the days without a network. Holds nothing about residents. */
public final class DirectoryCopy {
    private final DurableFile file;
    private final EventLog log;

    public DirectoryCopy(DurableFile file, EventLog log) {
        this.file = file;
        this.log = log;
    }

    /** @return empty if there is none, or none that can be read: it will be fetched anew */
    public Optional<Directory> read() {
        return switch (file.read()) {
            case Reading.Absent _ -> Optional.empty();
            case Reading.Damaged(var damage, var _) -> {
                log.note(Happening.STATE_FILE_TROUBLE, damage);
                yield Optional.empty();
            }
            case Reading.Whole(byte[] bytes) -> parsed(bytes);
        };
    }

    private Optional<Directory> parsed(byte[] bytes) {
        try {
            return Optional.of(Wellformed.check(Json.mapper().readValue(bytes, Directory.class)));
        } catch (JacksonException | Wellformed.Violation e) {
            log.note(Happening.DIRECTORY_UNREADABLE, e);
            return Optional.empty();
        }
    }

    void write(Directory directory) {
        try {
            file.write(Json.mapper().writeValueAsBytes(directory));
        } catch (IOException e) {
            log.note(Happening.STATE_FILE_TROUBLE, e);
        }
    }
}
