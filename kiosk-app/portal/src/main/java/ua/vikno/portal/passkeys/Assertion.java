package ua.vikno.portal.passkeys;

/**
 * What a browser sends to sign in (WebAuthn §5.2.2), each base64url.
 *
 * @param id the credential's
 * @param handle of the user for whom it was made
 */
public record Assertion(String id, String handle, String clientData, String authenticatorData, String signature) {
    @Override
    public String toString() {
        return "Assertion[]";
    }
}
