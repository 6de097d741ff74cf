package ua.vikno.kiosk.runtime.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.portal.api.fleet.Notices;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.state.file.DurableFile;

/** The kiosk's own copy of what the operator tells it, for a start without a network. */
final class NoticeCopy {
    private final KeptCopy copy;
    private final InstantSource wall;

    NoticeCopy(DurableFile file, InstantSource wall, EventLog log) {
        copy = new KeptCopy(file, LogEvent.NOTICES_UNREADABLE, log);
        this.wall = wall;
    }

    /**
     * What lies on the disk.
     *
     * @param at the portal's time when it was written
     * @param wall the kiosk's own time then, which may be wrong
     */
    record Kept(
            Instant at,
            Instant wall,
            List<Notice> notices,
            @Nullable WeekPlan plan) {
        Kept {
            notices = List.copyOf(notices);
        }
    }

    Optional<Kept> read() {
        return copy.read(bytes -> Wellformed.check(Json.mapper().readValue(bytes, Kept.class)));
    }

    void write(Notices now) {
        copy.write(new Kept(now.at(), wall.instant(), now.notices(), now.plan()));
    }
}
