package ua.vikno.portal.api.identity;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
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

    /** The cabinets that may see the session's dwelling. */
    @GetExchange("/registrations")
    List<Access> access(@RequestHeader(Headers.SESSION) String session);

    /** Ends a cabinet: its number, its slip and its sessions. */
    @DeleteExchange("/registrations/{id}")
    void end(@RequestHeader(Headers.SESSION) String session, @PathVariable("id") String id);

    /** A new slip in place of the former, in a session opened by number and PIN. */
    @PostExchange("/registrations/current/slip")
    Registration slip(@RequestHeader(Headers.SESSION) String session);
}
