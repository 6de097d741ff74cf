package ua.vikno.portal.api.fleet;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What the operator tells the kiosk that asks. */
@HttpExchange("/api/v1")
public interface FleetApi {
    /** The operator's notices for the caller's kiosk that have not ended, also those still to begin, at most 20; and its week plan. */
    @GetExchange("/fleet/notices")
    Notices notices();
}
