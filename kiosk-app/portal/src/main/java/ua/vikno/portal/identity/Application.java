package ua.vikno.portal.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.api.identity.RegistrationRequest;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;

/** A registration request that passed every check. The kiosk checks too, but a caller need not be a kiosk. */
record Application(
        String name,
        @Nullable String phone,
        @Nullable String email,
        String pin,
        String consent,
        @Nullable String consentLanguage,
        @Nullable String consentSha256) {
    private static final int LONGEST_NAME = 120;
    private static final int FULL = 3;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_CONSENT = 40;
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’ʼ .-]*");
    private static final Pattern PHONE = Pattern.compile("\\+380[0-9]{9}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern LANGUAGE = Pattern.compile("(?=.{2,20}$)[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");

    static Application of(RegistrationRequest request) {
        String name = PayerName.typed(Require.text(request.name(), "name", LONGEST_NAME));
        matching(NAME, name, "name");
        String phone = blankToNull(request.phone());
        if (phone != null) {
            matching(PHONE, phone, "phone");
        }
        String email = blankToNull(request.email());
        if (email != null) {
            matching(EMAIL, Require.text(email, "email", LONGEST_EMAIL), "email");
        }
        String pin = Require.present(request.pin(), "pin");
        matching(PIN, pin, "pin");
        if (FavouritePins.isOne(pin)) {
            throw ProblemException.invalid("pin", "too-simple");
        }
        return new Application(
                name,
                phone,
                email,
                pin,
                Require.text(request.consent(), "consent", LONGEST_CONSENT),
                known(LANGUAGE, request.consentLanguage(), "consentLanguage"),
                known(SHA256, request.consentSha256(), "consentSha256"));
    }

    /** Surname, first name and patronymic: whoever writes them claims to be that person. */
    boolean isFullName() {
        return PayerName.of(name).length() >= FULL;
    }

    private static @Nullable String known(Pattern pattern, @Nullable String value, String field) {
        if (value != null) {
            matching(pattern, value, field);
        }
        return value;
    }

    private static void matching(Pattern pattern, String value, String field) {
        if (!pattern.matcher(value).matches()) {
            throw ProblemException.invalid(field, "malformed");
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "Application[]";
    }
}
