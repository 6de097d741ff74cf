package ua.vikno.portal.api.forms;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Ukrainian numbers that show by themselves whether they were typed wrongly. */
public enum NamedCheck {
    /** РНОКПП: ten digits, the last one of them for checking. */
    TAX_ID(Wrong.Reason.NO_TAX_ID, "\\d{10}"),
    /** 29 characters, ISO 7064 MOD 97-10. */
    IBAN_UA(Wrong.Reason.NO_IBAN, "UA\\d{27}"),
    /** As it is stored: E.164. */
    PHONE_UA(Wrong.Reason.NO_PHONE, "\\+380\\d{9}"),
    EMAIL(Wrong.Reason.NO_EMAIL, "[^\\s@]{1,64}@[^\\s@.]{1,63}(\\.[^\\s@.]{1,63}){1,8}"),
    /** A series in Roman figures and two letters, then six digits. */
    BIRTH_CERTIFICATE(Wrong.Reason.NO_BIRTH_CERTIFICATE, "[IVX\\u0406\\u0425]{1,6}-?\\p{IsCyrillic}{2} ?№? ?\\d{6}"),
    PASSPORT_BOOK(Wrong.Reason.NO_PASSPORT_BOOK, "\\p{IsCyrillic}{2} ?\\d{6}"),
    ID_CARD(Wrong.Reason.NO_ID_CARD, "\\d{9}"),
    POSTCODE(Wrong.Reason.NO_POSTCODE, "\\d{5}"),
    /** A code of the classifier of activities: division, group, class. */
    KVED(Wrong.Reason.NO_KVED, "\\d{2}\\.\\d{1,2}");

    private static final int[] TAX_ID_WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    private final Wrong.Reason reason;
    private final Pattern form;

    NamedCheck(Wrong.Reason reason, String form) {
        this.reason = reason;
        this.form = Pattern.compile(form);
    }

    Wrong.Reason reason() {
        return reason;
    }

    boolean accepts(String text) {
        return form.matcher(text).matches()
                && switch (this) {
                    case TAX_ID -> isTaxId(text);
                    case IBAN_UA -> isIban(text);
                    default -> true;
                };
    }

    private static boolean isTaxId(String text) {
        int sum = 0;
        for (int place = 0; place < TAX_ID_WEIGHTS.length; place++) {
            sum += TAX_ID_WEIGHTS[place] * digit(text, place);
        }
        return Math.floorMod(sum, 11) % 10 == digit(text, TAX_ID_WEIGHTS.length);
    }

    /** The country and the two check digits go to the end; U is 30, A is 10. */
    private static boolean isIban(String text) {
        return new BigInteger(text.substring(4) + "3010" + text.substring(2, 4))
                .mod(IBAN_MODULUS)
                .equals(BigInteger.ONE);
    }

    private static int digit(String text, int place) {
        return text.charAt(place) - '0';
    }
}
