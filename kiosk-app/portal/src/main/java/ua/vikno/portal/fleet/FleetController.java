package ua.vikno.portal.fleet;

import java.time.Clock;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.api.fleet.FleetApi;
import ua.vikno.portal.api.fleet.Notices;

/** A kiosk asks what its operator has to tell over its screens. */
@RestController
class FleetController implements FleetApi {
    private final NoticeBook book;
    private final Clock clock;

    FleetController(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Notices notices() {
        return new Notices(clock.instant(), book.of(CurrentCaller.kiosk()));
    }
}
