package ua.vikno.portal.api.identity;

import java.time.Instant;

/**
 * A new cabinet on the portal.
 *
 * @param number eight digits with a check digit: typed to sign in
 * @param slipToken what the QR of the slip holds: signs in without the PIN, replaced by a newer slip
 */
public record Registration(String number, String slipToken, String name, Instant at) {
    @Override
    public String toString() {
        return "Registration[]";
    }
}
