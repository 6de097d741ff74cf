package ua.vikno.portal.api.enrolment;

/**
 * A kiosk asks for its first certificate, and asks again with the same words until it has it.
 *
 * @param token of the invitation
 * @param request PKCS #10 (RFC 2986) in PEM, of an EC key on P-256; its subject is not looked at
 */
public record EnrolmentRequest(String token, String request) {
    /** Without the token. */
    @Override
    public String toString() {
        return "EnrolmentRequest[]";
    }
}
