package ua.vikno.portal.api.identity;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Submission;

/** Identification: finds an account, opens and ends a session, registers a resident on the portal. */
@HttpExchange("/api/v1")
public interface IdentityApi {
    @PostExchange("/previews")
    AccountPreview preview(@RequestBody AccountQuery query);

    @PostExchange("/sessions")
    Session open(@RequestBody SessionRequest request);

    @DeleteExchange("/sessions/current")
    void close(@RequestHeader(Headers.SESSION) String session);

    @Submission
    @PostExchange("/registrations")
    Registration register(
            @RequestHeader(Headers.SESSION) String session,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) String key,
            @RequestBody RegistrationRequest request);
}
