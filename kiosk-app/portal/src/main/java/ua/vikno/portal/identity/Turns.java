package ua.vikno.portal.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/**
 * Lets one request at a time of this portal work for a dwelling: what is sent twice at once finds the first one's answer instead
 * of hashing a PIN for nothing. Right answers do not depend on it; between portals the database decides.
 */
final class Turns {
    private static final int STRIPES = 256;
    private static final int SECONDS = 8;

    private final Semaphore[] turns =
            Stream.generate(() -> new Semaphore(1, true)).limit(STRIPES).toArray(Semaphore[]::new);

    /** @throws ProblemException {@code BUSY} after 8 s */
    <T> T inTurn(long dwelling, Supplier<T> work) {
        Semaphore turn = turns[Math.floorMod(Long.hashCode(dwelling), STRIPES)];
        try {
            if (!turn.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(Problem.BUSY, Map.of("retryAfterSeconds", SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.INTERNAL);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
