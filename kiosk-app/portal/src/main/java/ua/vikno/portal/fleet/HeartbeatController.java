package ua.vikno.portal.fleet;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.HeartbeatApi;
import ua.vikno.portal.problems.ProblemException;

/** Takes what a kiosk tells of itself: of the caller, whatever else is written there. */
@RestController
class HeartbeatController implements HeartbeatApi {
    private final KioskStates states;

    HeartbeatController(KioskStates states) {
        this.states = states;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void beat(Heartbeat heartbeat) {
        String kiosk = CurrentCaller.kiosk();
        HeartbeatRules.check(heartbeat);
        if (!states.take(kiosk, heartbeat)) {
            throw new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", KioskStates.LEAST.toSeconds()));
        }
    }
}
