package ua.vikno.portal.identity;

import ua.vikno.portal.access.Secrets;

/**
 * Eight digits by which a resident signs in; the last is a check digit by Damm's quasigroup, which notices every single
 * wrong digit and every two neighbours exchanged.
 */
final class PortalNumber {
    private static final int FIRST = 1_000_000;
    private static final int BODIES = 9_000_000;
    /** H. M. Damm, Total anti-symmetrische Quasigruppen (2004), the order-10 table. */
    private static final String[] TABLE = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private PortalNumber() {}

    static String random() {
        String body = Long.toString(FIRST + Secrets.randomBelow(BODIES));
        return body + damm(body);
    }

    /** Whether {@code text} is eight digits that belong together. */
    static boolean isOne(String text) {
        return text.matches("[0-9]{8}") && damm(text) == 0;
    }

    private static int damm(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
