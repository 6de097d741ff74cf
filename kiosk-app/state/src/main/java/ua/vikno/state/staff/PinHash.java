package ua.vikno.state.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PIN as it is kept: {@code pbkdf2-sha512:ROUNDS:SALT:HASH}, PBKDF2 with HMAC-SHA-512 (RFC 8018), 16 random bytes of salt and
 * 32 bytes of hash in Base64.
 */
public final class PinHash {
    /** About 0.5 s of a core under the kiosk's own options, measured. Each PIN without a card costs that at a sign-in. */
    private static final int ROUNDS = 100_000;

    private static final int MOST_ROUNDS = 2_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha512:(\\d{4,7}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{43}=)");

    private PinHash() {}

    public static String of(String pin, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return "pbkdf2-sha512:" + ROUNDS + ":" + text.encodeToString(salt) + ":"
                + text.encodeToString(hash(pin, salt, ROUNDS));
    }

    /** Whether this is the form that {@link #of} makes. */
    static boolean isOne(String kept) {
        Matcher form = FORM.matcher(kept);
        return form.matches() && Integer.parseInt(form.group(1)) <= MOST_ROUNDS;
    }

    /** Takes as long for a wrong PIN as for the right one. */
    public static boolean matches(String pin, String kept) {
        Matcher form = FORM.matcher(kept);
        if (!form.matches() || pin.isEmpty()) {
            return false;
        }
        Base64.Decoder bytes = Base64.getDecoder();
        byte[] expected = bytes.decode(form.group(3));
        int rounds = Math.min(Integer.parseInt(form.group(1)), MOST_ROUNDS);
        return MessageDigest.isEqual(expected, hash(pin, bytes.decode(form.group(2)), rounds));
    }

    private static byte[] hash(String pin, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(pin.toCharArray(), salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        } finally {
            key.clearPassword();
        }
    }
}
