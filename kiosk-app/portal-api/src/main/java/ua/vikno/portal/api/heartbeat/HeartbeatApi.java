package ua.vikno.portal.api.heartbeat;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Tells the portal how the calling kiosk is. */
@HttpExchange("/api/v1")
public interface HeartbeatApi {
    /** Replaces what the portal knows of the caller's kiosk; every 60 s, at most one in 10 s. Null from an older portal. */
    @PutExchange("/heartbeat")
    @Nullable
    HeartbeatAnswer beat(@RequestBody Heartbeat heartbeat);
}
