package ua.vikno.portal.api.enrolment;

/**
 * A kiosk that has a certificate asks for the next one.
 *
 * @param request PKCS #10 in PEM, of a new EC key on P-256
 */
public record RenewalRequest(String request) {}
