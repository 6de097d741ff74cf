package ua.vikno.portal.administration;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** What an administrator has on her telephone. */
final class Authenticator {
    private Authenticator() {}

    /** The secret that the QR of {@code ./vikno portal admins} holds, base 32. */
    static String secret(String uri) {
        return uri.replaceAll("(?s).*secret=([A-Z2-7]*).*", "$1");
    }

    static String code(String secret) {
        return code(secret, Instant.now().getEpochSecond() / 30);
    }

    static String code(String secret, long step) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < secret.length(); i++) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return Totp.code(bytes.toByteArray(), step);
    }
}
