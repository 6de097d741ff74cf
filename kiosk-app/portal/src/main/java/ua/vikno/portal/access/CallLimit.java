package ua.vikno.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/** How many accounts one kiosk may ask for in a minute: enough for people, too few for a list of everybody. */
public final class CallLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int calls;
    private final Clock clock;
    private final Map<String, Deque<Instant>> recent = new ConcurrentHashMap<>();

    public CallLimit(int calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds} */
    public void count(String kiosk) {
        Instant now = clock.instant();
        Deque<Instant> times = recent.computeIfAbsent(kiosk, _ -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && times.getFirst().plus(WINDOW).isBefore(now)) {
                times.removeFirst();
            }
            if (times.size() >= calls) {
                long wait = Duration.between(now, times.getFirst().plus(WINDOW)).toSeconds() + 1;
                throw new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", wait));
            }
            times.addLast(now);
        }
    }
}
