package ua.vikno.portal.api.billing;

import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Submission;

/** What a dwelling was charged and paid, and bills for what the resident chooses to pay. Needs a session. */
@HttpExchange("/api/v1")
public interface BillingApi {
    @GetExchange("/statement")
    Statement statement(@RequestHeader(Headers.SESSION) String session);

    /** Newest first, at most 500. */
    @GetExchange("/payments")
    List<Payment> payments(@RequestHeader(Headers.SESSION) String session);

    /** Oldest first, at most 24 months. */
    @GetExchange("/history")
    List<HistoryMonth> history(@RequestHeader(Headers.SESSION) String session);

    @Submission
    @PostExchange("/bills")
    Bill bill(
            @RequestHeader(Headers.SESSION) String session,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) String key,
            @RequestBody BillRequest request);
}
