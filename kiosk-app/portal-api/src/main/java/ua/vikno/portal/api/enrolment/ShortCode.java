package ua.vikno.portal.api.enrolment;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The code that kiosk and portal show while an enrolment waits for the administrator: 8 symbols of an alphabet without
 * look-alikes, 36 bits. Each side computes it of the key that asks for a certificate, the authority and the token, so that it
 * is the same only when nobody stands between them and no other machine has used the token.
 */
public final class ShortCode {
    /** Without 0 O Q, 1 I L, 2 Z, 5 S, 8 B and U: 23 symbols. */
    private static final String SYMBOLS = "34679ACDEFGHJKMNPRTVWXY";

    private static final String CYRILLIC = "АСЕНКМРТХУ";
    private static final String LATIN = "ACEHKMPTXY";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final String PURPOSE = "vikno enrolment 1\0";

    private ShortCode() {}

    /**
     * @param key of the request for a certificate
     * @param fingerprint SHA-256 of the authority's certificate, hexadecimal
     * @param token as it was sent
     * @return such as {@code 4F7K-93XM}
     */
    public static String of(PublicKey key, String fingerprint, String token) {
        byte[] digest = Symbols.sha256(
                Symbols.utf8(PURPOSE),
                Symbols.sha256(key.getEncoded()),
                HexFormat.of().parseHex(fingerprint),
                Symbols.sha256(Symbols.utf8(token)));
        BigInteger number = new BigInteger(1, digest);
        BigInteger radix = BigInteger.valueOf(SYMBOLS.length());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == HALF ? "-" : "")
                    .append(SYMBOLS.charAt(number.mod(radix).intValue()));
            number = number.divide(radix);
        }
        return code.toString();
    }

    /** A code as somebody typed it, in the form of {@link #of}: small letters, blanks, no hyphen, a Cyrillic keyboard. */
    public static String typed(String text) {
        StringBuilder code = new StringBuilder();
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int index = CYRILLIC.indexOf(c);
            char symbol = index < 0 ? c : LATIN.charAt(index);
            if (Character.isLetterOrDigit(symbol)) {
                code.append(code.length() == HALF ? "-" : "").append(symbol);
            }
        }
        return code.toString();
    }
}
