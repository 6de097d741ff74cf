package ua.vikno.kiosk.log;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often the same fault came: the same class from the same place. Remembers the last 64 of them. */
final class Repeats {
    private static final int REMEMBERED = 64;

    private final Map<String, Integer> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @return how often it has come, this time included */
    synchronized int count(LogEvent what, Throwable fault) {
        StackTraceElement[] place = fault.getStackTrace();
        String key = what + " " + fault.getClass().getName() + " " + (place.length == 0 ? "" : place[0]);
        return counts.merge(key, 1, Integer::sum);
    }
}
