package ua.vikno.portal.api.trial;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Lets a kiosk test by itself what it offers to residents. */
@HttpExchange("/api/v1")
public interface TrialApi {
    /** Asked again it answers the same for some minutes, and does no harm. A portal without a dwelling for tests has none of this. */
    @PostExchange("/trial")
    Trial trial();
}
