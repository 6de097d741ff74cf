package ua.vikno.portal.api.identity;

import org.jspecify.annotations.Nullable;

/**
 * Registration on the portal (P1), in a session opened by a second factor.
 *
 * @param name the payer's surname and an initial give a cabinet that stays; another name of one or two words gives one for
 *     three months; a longer name that is not the payer's is refused with reason {@code not-the-payer}
 * @param phone E.164 {@code +380XXXXXXXXX}; optional
 * @param email optional
 * @param pin four to eight digits, none that many people choose: runs, years, pairs
 * @param consent the version of the text that was agreed to
 */
public record RegistrationRequest(
        String name, @Nullable String phone, @Nullable String email, String pin, String consent) {
    @Override
    public String toString() {
        return "RegistrationRequest[]";
    }
}
