package ua.vikno.portal.fleet;

import java.util.Arrays;
import java.util.Optional;

/** How bad something is; the worst last. */
public enum Level {
    GREEN,
    /** Has to be looked after soon. */
    AMBER,
    /** Residents are not served, or soon will not be. */
    RED;

    /** As it is kept and measured: 0, 1 or 2. */
    int number() {
        return switch (this) {
            case GREEN -> 0;
            case AMBER -> 1;
            case RED -> 2;
        };
    }

    /** Empty for one that a newer portal on the same database has written. */
    static Optional<Level> of(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    static Level worse(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
