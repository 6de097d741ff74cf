package ua.vikno.portal.fleet;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.Heartbeat;

/** How often something happened between two heartbeats. */
final class Increase {
    /** A kiosk that invents names fills no table. */
    private static final int MOST = 20;

    private Increase() {}

    /** @param before null for the first one; a process that began since counts from nothing */
    static Map<String, Long> of(@Nullable Heartbeat before, Heartbeat now) {
        boolean same = before != null && before.runningSeconds() <= now.runningSeconds();
        Map<String, Long> increase = new HashMap<>();
        now.counts().forEach((name, count) -> {
            long was = same && before != null ? before.counts().getOrDefault(name, 0L) : 0;
            long more = count >= was ? count - was : count;
            if (more > 0) {
                increase.put(name, more);
            }
        });
        return increase;
    }

    static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((name, count) -> {
            if (sum.containsKey(name) || sum.size() < MOST) {
                sum.merge(name, count, Long::sum);
            }
        });
        return sum;
    }
}
