package ua.vikno.portal.fleet;

/** How bad something is; the worst last. */
public enum Level {
    GREEN,
    /** Has to be looked after soon. */
    AMBER,
    /** Residents are not served, or soon will not be. */
    RED;

    static Level worse(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
