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
 * Argon2id hashes of PINs. A hash takes about 0.1 s of a processor and 16 MiB: at most 2 are made at once, and who has
 * waited 2 s is refused. Called outside of transactions and locks, so that nobody else waits for a hash.
 */
final class PinHash {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 2;

    private final PasswordEncoder pins = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @throws ProblemException {@code TOO_MANY} when too many are waiting */
    String of(String pin) {
        return placed(() -> pins.encode(pin));
    }

    /** @throws ProblemException {@code TOO_MANY} when too many are waiting */
    boolean fits(String pin, String hash) {
        return placed(() -> pins.matches(pin, hash));
    }

    private <T> T placed(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", PATIENCE_SECONDS));
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
