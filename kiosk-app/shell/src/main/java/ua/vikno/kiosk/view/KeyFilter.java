package ua.vikno.kiosk.view;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Counts one press once: no repeat while a key is held, no second strike of a trembling hand (EN 301 549, 5.7, 5.8).
 */
final class KeyFilter {
    static final Duration DOUBLE_STRIKE = Duration.ofMillis(300);

    private final LongSupplier nanos;
    private final long apart;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private @Nullable KeyCode last;
    private long lastAt;

    KeyFilter(LongSupplier nanos, Duration doubleStrike) {
        this.nanos = nanos;
        this.apart = doubleStrike.toNanos();
    }

    /** @return whether this press counts */
    boolean pressed(KeyCode code) {
        if (!held.add(code)) {
            return false;
        }
        long now = nanos.getAsLong();
        boolean struckTwice = code == last && now - lastAt < apart;
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
