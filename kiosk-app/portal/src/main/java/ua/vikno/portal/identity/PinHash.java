package ua.vikno.portal.identity;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.problems.ProblemException;

/**
 * Argon2id hashes of PINs and passwords. Hashed is an HMAC of the PIN under the portal's secret, so that a copied table without the
 * secret tells no PIN; 19 MiB and 2 passes (OWASP Password Storage). A hash takes about 0.1 s of a processor: at most 2 are
 * made at once, and by at most half of the processors, so that other visits never wait for hashes. Who signs in is refused after waiting 2 s, who registers after 8 s, before the kiosk's deadline of 10 s.
 * Called outside of transactions and locks, so that nobody else waits for a hash.
 */
public final class PinHash {
    private static final int MOST_AT_ONCE = 2;
    private static final int SIGN_IN_SECONDS = 2;
    private static final int REGISTER_SECONDS = 8;
    /** In front of hashes of an HMAC; those of before are of the PIN itself. */
    private static final String KEYED = "{hmac}";

    private final PasswordEncoder hashes;
    private final Places places = new Places(atOnce(Runtime.getRuntime().availableProcessors()));
    private final Secrets secrets;
    private final String nobodys;

    public PinHash(Secrets secrets) {
        this(secrets, new Argon2PasswordEncoder(16, 32, 1, 19 << 10, 2));
    }

    PinHash(Secrets secrets, PasswordEncoder hashes) {
        this.secrets = secrets;
        this.hashes = hashes;
        this.nobodys = hashes.encode(Secrets.randomToken());
    }

    static int atOnce(int processors) {
        return Math.clamp(processors / 2, 1, MOST_AT_ONCE);
    }

    /** @throws ProblemException {@code BUSY} when too many are waiting */
    public String of(String pin) {
        return places.within(REGISTER_SECONDS, () -> KEYED + hashes.encode(keyed(pin)));
    }

    /**
     * Whether the PIN is the one of the hash.
     *
     * @param hash null for nobody's: takes as long and fits never, so that the time does not tell which numbers exist
     * @throws ProblemException {@code BUSY} when too many are waiting
     */
    public boolean fits(String pin, @Nullable String hash) {
        return places.within(SIGN_IN_SECONDS, () -> {
            if (hash == null) {
                hashes.matches(keyed(pin), nobodys);
                return false;
            }
            return isKeyed(hash)
                    ? hashes.matches(keyed(pin), hash.substring(KEYED.length()))
                    : hashes.matches(pin, hash);
        });
    }

    /** False for a hash of before, to be made anew when its PIN is typed. */
    static boolean isKeyed(String hash) {
        return hash.startsWith(KEYED);
    }

    private String keyed(String pin) {
        return Base64.getEncoder().encodeToString(secrets.hmac("pin", pin));
    }
}
