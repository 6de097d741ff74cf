package ua.vikno.portal.api;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The portal over HTTP. Every call carries the kiosk's key as {@code Authorization: Bearer <id>.<key>}. What a session
 * may see is decided at the portal. POSTs that create carry an idempotency key: repeated with the same key and body they
 * give the first answer again.
 */
@HttpExchange("/api/v1")
public interface PortalApi {
    String SESSION_HEADER = "Vikno-Session";
    String IDEMPOTENCY_HEADER = "Idempotency-Key";

    @GetExchange("/city")
    City city();

    @GetExchange("/providers")
    List<Provider> providers();

    @GetExchange("/tariffs")
    List<Tariff> tariffs();

    /** Streets that have dwellings and whose name holds {@code part}, folded; sorted, at most 200. */
    @GetExchange("/streets")
    List<String> streets(@RequestParam("part") String part);

    @GetExchange("/streets/{street}/houses")
    List<String> houses(@PathVariable("street") String street);

    @GetExchange("/streets/{street}/houses/{house}/flats")
    List<String> flats(@PathVariable("street") String street, @PathVariable("house") String house);

    @PostExchange("/previews")
    AccountPreview preview(@RequestBody AccountQuery query);

    @PostExchange("/sessions")
    Session open(@RequestBody SessionRequest request);

    @DeleteExchange("/sessions/current")
    void close(@RequestHeader(SESSION_HEADER) String session);

    @GetExchange("/statement")
    Statement statement(@RequestHeader(SESSION_HEADER) String session);

    @GetExchange("/payments")
    List<Payment> payments(@RequestHeader(SESSION_HEADER) String session);

    /** Oldest first, at most 24 months. */
    @GetExchange("/history")
    List<HistoryMonth> history(@RequestHeader(SESSION_HEADER) String session);

    @PostExchange("/bills")
    Bill bill(
            @RequestHeader(SESSION_HEADER) String session,
            @RequestHeader(IDEMPOTENCY_HEADER) String key,
            @RequestBody BillRequest request);

    @PostExchange("/registrations")
    Registration register(
            @RequestHeader(SESSION_HEADER) String session,
            @RequestHeader(IDEMPOTENCY_HEADER) String key,
            @RequestBody RegistrationRequest request);
}
