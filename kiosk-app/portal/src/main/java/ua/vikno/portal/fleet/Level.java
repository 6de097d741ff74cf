package ua.vikno.portal.fleet;

/** How bad something is; the worst last. */
enum Level {
    GREEN,
    /** Somebody has to come soon. */
    AMBER,
    /** Residents are not served, or soon will not be. */
    RED;

    static Level worse(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
