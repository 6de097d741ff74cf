package ua.vikno.portal.fleet;

import java.util.Map;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.HeartbeatAnswer;
import ua.vikno.portal.api.heartbeat.HeartbeatApi;
import ua.vikno.portal.problems.ProblemException;

/** Takes what a kiosk tells of itself: of the caller, whatever else is written there. */
@RestController
class HeartbeatController implements HeartbeatApi {
    private final KioskStates states;
    private final Recordings recordings;

    HeartbeatController(KioskStates states, Recordings recordings) {
        this.states = states;
        this.recordings = recordings;
    }

    @Override
    public HeartbeatAnswer beat(Heartbeat heartbeat) {
        String kiosk = CurrentCaller.kiosk();
        HeartbeatRules.check(heartbeat);
        if (!states.take(kiosk, heartbeat)) {
            throw new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", KioskStates.LEAST.toSeconds()));
        }
        return new HeartbeatAnswer(recordings.wanted(kiosk).orElse(null));
    }
}
