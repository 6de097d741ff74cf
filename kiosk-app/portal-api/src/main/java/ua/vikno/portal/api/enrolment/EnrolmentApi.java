package ua.vikno.portal.api.enrolment;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** How a kiosk gets its certificate. The first two are all that a machine without one is answered. */
@HttpExchange("/api/v1")
public interface EnrolmentApi {
    @GetExchange("/enrolment")
    EnrolmentAuthority authority();

    /** The first call uses the token up for the key of its request; the same call again tells how far it is. */
    @PostExchange("/enrolment")
    EnrolmentAnswer enrol(@RequestBody EnrolmentRequest request);

    /** In the last third of a certificate's life, by that certificate. */
    @PostExchange("/enrolment/renewal")
    RenewedCertificate renew(@RequestBody RenewalRequest request);
}
