package ua.vikno.technician.step;

/** One thing that a step has found out, and what the technician does about it. */
public sealed interface Finding {
    Say fact();

    /** It is as it must be. */
    record Good(Say fact) implements Finding {}

    /** The kiosk works with it, but somebody should look after it. */
    record Weak(Say fact, Say advice) implements Finding {}

    /** The kiosk does not work with it. */
    record Bad(Say fact, Say advice) implements Finding {}

    /** Not known: it could not be looked at, or the technician did not want to. */
    record Unchecked(Say fact) implements Finding {}

    static Finding good(String key, Object... arguments) {
        return new Good(Say.of(key, arguments));
    }

    /** @param key of the fact; the advice stands under the same key with {@code .do} behind it, with the same places */
    static Finding weak(String key, Object... arguments) {
        return new Weak(Say.of(key, arguments), Say.of(key + ".do", arguments));
    }

    /** @param key of the fact; the advice stands under the same key with {@code .do} behind it, with the same places */
    static Finding bad(String key, Object... arguments) {
        return new Bad(Say.of(key, arguments), Say.of(key + ".do", arguments));
    }

    static Finding unchecked(String key, Object... arguments) {
        return new Unchecked(Say.of(key, arguments));
    }
}
