package ua.vikno.portal.administration;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ua.vikno.portal.access.Secrets;

/**
 * A second factor that changes every 30 s: six digits of HMAC-SHA-1 (RFC 6238, RFC 4226 §5.3), as every authenticator has them. Its
 * secret is derived from the portal's and kept nowhere.
 */
record Totp(Secrets secrets) {
    private static final long STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /**
     * What an authenticator scans.
     *
     * @param serial changes with each set-up, and the secret with it
     */
    String uri(String name, long serial) {
        return "otpauth://totp/Vikno:" + name + "?secret=" + base32(secret(name, serial))
                + "&issuer=Vikno&algorithm=SHA1&digits=6&period=" + STEP_SECONDS;
    }

    /** The step whose code this is, of the present one and its neighbours: clocks differ by half a minute; empty for a wrong code. */
    OptionalLong step(String name, long serial, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            // Each is compared, so that the time tells nothing.
            if (Secrets.same(code(secret(name, serial), step), code.strip())) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            String digits = Integer.toString(number % 1_000_000);
            return "0".repeat(6 - digits.length()) + digits;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret(String name, long serial) {
        return Arrays.copyOf(secrets.hmac("administrator-totp", name + ":" + serial), SECRET_BYTES);
    }

    /** RFC 4648 §6; 20 bytes need no padding. */
    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 0x1f));
            }
        }
        return text.toString();
    }
}
