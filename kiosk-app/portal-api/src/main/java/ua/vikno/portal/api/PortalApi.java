package ua.vikno.portal.api;

import org.springframework.web.service.annotation.HttpExchange;
import ua.vikno.portal.api.billing.BillingApi;
import ua.vikno.portal.api.fleet.FleetApi;
import ua.vikno.portal.api.heartbeat.HeartbeatApi;
import ua.vikno.portal.api.identity.IdentityApi;
import ua.vikno.portal.api.published.PublishedApi;
import ua.vikno.portal.api.recording.RecordingApi;
import ua.vikno.portal.api.trial.TrialApi;

/**
 * The whole portal over HTTP: every mechanism in one interface, for a client that wants them all. Every call carries the
 * kiosk's key as {@code Authorization: Bearer <id>.<key>}. What a session may see is decided at the portal.
 */
@HttpExchange("/api/v1")
public interface PortalApi
        extends PublishedApi, IdentityApi, BillingApi, FleetApi, HeartbeatApi, RecordingApi, TrialApi {}
