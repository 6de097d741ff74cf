package ua.vikno.portal.fleet;

import java.time.Clock;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.api.fleet.FleetApi;
import ua.vikno.portal.api.fleet.Notices;

/** A kiosk asks what its operator has to tell over its screens, and when it serves. */
@RestController
class FleetController implements FleetApi {
    private final NoticeBook book;
    private final PlanBook plans;
    private final Clock clock;

    FleetController(NoticeBook book, PlanBook plans, Clock clock) {
        this.book = book;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Notices notices() {
        String kiosk = CurrentCaller.kiosk();
        return new Notices(clock.instant(), book.of(kiosk), plans.of(kiosk).orElse(null));
    }
}
