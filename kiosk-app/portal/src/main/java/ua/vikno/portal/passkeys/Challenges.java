package ua.vikno.portal.passkeys;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import ua.vikno.portal.access.Secrets;

/**
 * Challenges that are kept nowhere until one is used: when it ends, a random number, and an HMAC of both for what it was made. So nobody
 * fills a table by loading the sign-in page.
 */
record Challenges(Secrets secrets, Clock clock) {
    static final Duration GOOD = Duration.ofMinutes(5);
    /** By which the clocks of portals on one database may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private static final String PURPOSE = "administrator-challenge";
    private static final int RANDOM_BYTES = 32;
    private static final int HEAD = Long.BYTES + RANDOM_BYTES;
    private static final int LENGTH = HEAD + 32;

    /** @param subject what it is good for, and for whom */
    byte[] make(String subject) {
        byte[] random = Base64.getUrlDecoder().decode(Secrets.randomToken());
        byte[] head = ByteBuffer.allocate(HEAD)
                .putLong(clock.millis() + GOOD.toMillis())
                .put(random)
                .array();
        return ByteBuffer.allocate(LENGTH).put(head).put(seal(subject, head)).array();
    }

    /** Whether this portal, or another on its database, made it for this and lately. */
    boolean isGood(byte[] challenge, String subject) {
        if (challenge.length != LENGTH) {
            return false;
        }
        byte[] head = Arrays.copyOf(challenge, HEAD);
        long until = ByteBuffer.wrap(head).getLong();
        // One that ends much later than any that is made now is of a clock that ran ahead.
        return Secrets.same(text(seal(subject, head)), text(Arrays.copyOfRange(challenge, HEAD, LENGTH)))
                && until > clock.millis()
                && until <= clock.millis() + GOOD.plus(CLOCKS).toMillis();
    }

    private byte[] seal(String subject, byte[] head) {
        return secrets.hmac(PURPOSE, subject + " " + text(head));
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
