package ua.vikno.portal.api.identity;

import java.time.Instant;

/**
 * A new cabinet on the portal.
 *
 * @param number eight digits with a check digit: typed to sign in
 * @param slipToken what the QR of the slip holds: signs in without the PIN for at most 18 months,
 *     until a newer slip replaces it
 */
public record Registration(String number, String slipToken, String name, Instant at) {
    @Override
    public String toString() {
        return "Registration[]";
    }
}
