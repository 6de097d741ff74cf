package ua.vikno.kiosk.runtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import ua.vikno.kiosk.flow.Uptime;

/** Counts the events that the loop could not finish: too many in a short time mean that a new process is needed. */
final class BrokenTurns {
    static final int LIMIT = 3;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Uptime> broken = new ArrayDeque<>();

    /** @return whether this is the third within a minute */
    boolean add(Uptime now) {
        broken.addLast(now);
        while (broken.getFirst().plus(WITHIN).isBefore(now)) {
            broken.removeFirst();
        }
        return broken.size() >= LIMIT;
    }
}
