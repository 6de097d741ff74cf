package ua.vikno.portal.billing;

import java.util.regex.Pattern;
import ua.vikno.portal.access.Secrets;

/** Twelve digits, the last a check digit (ISO/IEC 7812-1 annex B, Luhn), so that a misread bar code is noticed. */
final class BillNumber {
    private static final Pattern FORM = Pattern.compile("\\d{12}");
    private static final long BODIES = 90_000_000_000L;
    private static final long FIRST = 10_000_000_000L;

    private BillNumber() {}

    static String random() {
        String body = Long.toString(FIRST + Secrets.randomBelow(BODIES));
        return body + checkDigit(body);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches() && text.charAt(11) - '0' == checkDigit(text.substring(0, 11));
    }

    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
