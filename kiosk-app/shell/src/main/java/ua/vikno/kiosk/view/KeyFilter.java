package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Counts one press once: no repeat while a key is held, no second strike of a trembling hand (EN 301 549, 5.7, 5.8).
 */
final class KeyFilter {
    private final LongSupplier nanos;
    private final Supplier<Duration> apart;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private @Nullable KeyCode last;
    private long lastAt;

    /** @param doubleStrike asked for at every strike: a resident may lengthen it */
    KeyFilter(LongSupplier nanos, Supplier<Duration> doubleStrike) {
        this.nanos = nanos;
        this.apart = doubleStrike;
    }

    /** @return whether this press counts */
    boolean pressed(KeyCode code) {
        if (!held.add(code)) {
            return false;
        }
        long now = nanos.getAsLong();
        boolean struckTwice = code == last && now - lastAt < apart.get().toNanos();
        if (!struckTwice) {
            last = code;
            lastAt = now;
        }
        return !struckTwice;
    }

    void released(KeyCode code) {
        held.remove(code);
    }
}
