package ua.vikno.portal.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/** Work that only so many requests do at once, in the order in which they came. */
final class Places {
    private final Semaphore free;

    /** @param atOnce how many requests */
    Places(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** @throws ProblemException {@code BUSY} when no place was free for so many seconds */
    <T> T within(int seconds, Supplier<T> work) {
        try {
            if (!free.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new ProblemException(Problem.BUSY, Map.of("retryAfterSeconds", seconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.INTERNAL);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
