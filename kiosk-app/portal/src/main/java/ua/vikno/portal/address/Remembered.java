package ua.vikno.portal.address;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of texts, at most 4,096 of up to 100 characters: a register repeats streets and houses in each
 * line. For many threads; what is made must depend on the text alone.
 */
final class Remembered<T> {
    private static final int MOST = 4_096;
    private static final int LONGEST = 100;

    private final Function<String, T> made;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    Remembered(Function<String, T> made) {
        this.made = made;
    }

    T of(String text) {
        T found = known.get(text);
        if (found != null) {
            return found;
        }
        T fresh = made.apply(text);
        if (text.length() <= LONGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, fresh);
        }
        return fresh;
    }
}
