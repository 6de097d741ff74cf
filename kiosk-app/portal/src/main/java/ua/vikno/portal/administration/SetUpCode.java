package ua.vikno.portal.administration;

import java.util.Locale;
import ua.vikno.portal.access.Secrets;

/** A code of 80 random bits with which an administrator sets her password once: 16 symbols of Crockford's base 32. */
final class SetUpCode {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;

    private SetUpCode() {}

    /** Such as {@code 4F7K-93XM-0A2B-QWER}. */
    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(SYMBOLS.charAt((int) Secrets.randomBelow(SYMBOLS.length())));
        }
        return code.toString();
    }

    /** What is kept of it, whichever way it was typed. */
    static String hash(String typed) {
        return Secrets.sha256(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }
}
