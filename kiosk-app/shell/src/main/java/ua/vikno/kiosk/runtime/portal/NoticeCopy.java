package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.portal.api.fleet.Notices;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/** The kiosk's own copy of the operator's notices, for a start without a network. */
record NoticeCopy(DurableFile file, InstantSource wall, EventLog log) {
    /**
     * What lies on the disk.
     *
     * @param at the portal's time when it was written
     * @param wall the kiosk's own time then, which may be wrong
     */
    record Kept(Instant at, Instant wall, List<Notice> notices) {
        Kept {
            notices = List.copyOf(notices);
        }
    }

    /** @return empty if there is none, or none that can be read */
    Optional<Kept> read() {
        return switch (file.read()) {
            case Reading.Absent _ -> Optional.empty();
            case Reading.Damaged(var damage, var _) -> {
                log.note(LogEvent.STATE_FILE_TROUBLE, damage);
                yield Optional.empty();
            }
            case Reading.Whole(byte[] bytes) -> parsed(bytes);
        };
    }

    private Optional<Kept> parsed(byte[] bytes) {
        try {
            return Optional.of(Wellformed.check(Json.mapper().readValue(bytes, Kept.class)));
        } catch (JacksonException | Wellformed.Violation e) {
            log.note(LogEvent.NOTICES_UNREADABLE, e);
            return Optional.empty();
        }
    }

    void write(Notices now) {
        try {
            file.write(Json.mapper().writeValueAsBytes(new Kept(now.at(), wall.instant(), now.notices())));
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
