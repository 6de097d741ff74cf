package ua.vikno.portal.api.recording;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Takes what a kiosk's flight recorder holds. */
@HttpExchange("/api/v1")
public interface RecordingApi {
    /** At most one in 60 s; the portal keeps the last few of each kiosk. */
    @PutExchange("/recording")
    void record(@RequestBody Recording recording);
}
