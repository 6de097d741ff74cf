package ua.vikno.portal.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/**
 * Argon2id hashes of PINs. A hash takes about 0.1 s of a processor and 16 MiB: at most 2 are made at once. Who signs in is
 * refused after waiting 2 s, who registers after 8 s, before the kiosk's deadline of 10 s. Called outside of transactions
 * and locks, so that nobody else waits for a hash.
 */
final class PinHash {
    private static final int AT_ONCE = 2;
    private static final int SIGN_IN_SECONDS = 2;
    private static final int REGISTER_SECONDS = 8;

    private final PasswordEncoder pins = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @throws ProblemException {@code TOO_MANY} when too many are waiting */
    String of(String pin) {
        return placed(REGISTER_SECONDS, () -> pins.encode(pin));
    }

    /** @throws ProblemException {@code TOO_MANY} when too many are waiting */
    boolean fits(String pin, String hash) {
        return placed(SIGN_IN_SECONDS, () -> pins.matches(pin, hash));
    }

    private <T> T placed(int seconds, Supplier<T> work) {
        try {
            if (!places.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", seconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.INTERNAL);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
