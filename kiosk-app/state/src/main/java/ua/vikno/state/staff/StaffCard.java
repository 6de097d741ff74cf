package ua.vikno.state.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The code of a staff's card: {@code VIKNO-STAFF-} and 26 letters or digits, 128 random bits, in the alphabet of a QR code's
 * alphanumeric mode. Nothing else that is held to a scanner looks like it. Kept as its SHA-256: nobody guesses 128 bits.
 */
public final class StaffCard {
    private static final String PREFIX = "VIKNO-STAFF-";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 26;
    private static final Pattern CODE = Pattern.compile(PREFIX + "[A-Z2-7]{" + LENGTH + "}");
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    private StaffCard() {}

    /** Whether a scanned text is the code of a card, known or not. */
    public static boolean isCode(String scanned) {
        return CODE.matcher(scanned).matches();
    }

    public static String newCode(SecureRandom random) {
        StringBuilder code = new StringBuilder(PREFIX);
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> code.append(LETTERS.charAt(letter)));
        return code.toString();
    }

    public static String hash(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static boolean isHash(String kept) {
        return HASH.matcher(kept).matches();
    }
}
