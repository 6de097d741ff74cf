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
 * @param consentLanguage in which language it was shown (BCP 47), where the caller knows
 * @param consentSha256 of the text that was shown, in UTF-8, lower-case hexadecimal, where the caller knows
 */
public record RegistrationRequest(
        String name,
        @Nullable String phone,
        @Nullable String email,
        String pin,
        String consent,
        @Nullable String consentLanguage,
        @Nullable String consentSha256) {
    /** Of a caller that knows the version of the text only. */
    public RegistrationRequest(
            String name, @Nullable String phone, @Nullable String email, String pin, String consent) {
        this(name, phone, email, pin, consent, null, null);
    }

    @Override
    public String toString() {
        return "RegistrationRequest[]";
    }
}
