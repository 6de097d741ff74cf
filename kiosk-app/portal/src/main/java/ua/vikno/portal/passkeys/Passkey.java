package ua.vikno.portal.passkeys;

/**
 * A passkey as it is kept.
 *
 * @param id the credential's, base64url
 * @param data its id and public key (attested credential data of WebAuthn §6.5.1), base64url
 * @param counter as of its last use
 */
public record Passkey(String id, String data, long counter) {
    @Override
    public String toString() {
        return "Passkey[]";
    }
}
