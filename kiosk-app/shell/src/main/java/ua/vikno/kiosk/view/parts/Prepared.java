package ua.vikno.kiosk.view.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What costs some time to make: made soon after it was first wanted, so that the screen that wants it first, and the first
 * frame of all, need not wait. Whatever was not asked for longest is forgotten first. Belongs to the toolkit's thread.
 */
final class Prepared<K, V> {
    private static final Duration SOON = Duration.millis(300);

    private final Function<K, V> maker;
    private final Map<K, Optional<V>> made;
    private final List<K> wanted = new ArrayList<>();

    /** @param most how many to keep */
    Prepared(int most, Function<K, V> maker) {
        this.maker = maker;
        made = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Optional<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** Null as long as it is not made. */
    @Nullable
    V get(K key) {
        return made.computeIfAbsent(key, this::want).orElse(null);
    }

    private Optional<V> want(K key) {
        wanted.add(key);
        if (wanted.size() == 1) {
            PauseTransition pause = new PauseTransition(SOON);
            pause.setOnFinished(over -> make());
            pause.play();
        }
        return Optional.empty();
    }

    private void make() {
        wanted.forEach(key -> made.put(key, Optional.of(maker.apply(key))));
        wanted.clear();
    }
}
