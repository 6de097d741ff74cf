package ua.vikno.kiosk.view.keyboard;

/**
 * A key of a board.
 *
 * @param text what a character key writes; empty for the others
 * @param weight its width in ordinary keys
 */
record Key(Does does, String text, double weight) {
    static Key writes(String text) {
        return new Key(Does.WRITE, text, 1);
    }

    static Key writes(String text, double weight) {
        return new Key(Does.WRITE, text, weight);
    }

    static Key of(Does does, double weight) {
        return new Key(does, "", weight);
    }

    /** Names the key to the six keys, the voice and tests. */
    String id() {
        return "key:" + (does == Does.WRITE ? text : does.name());
    }

    enum Does {
        WRITE,
        ERASE,
        ERASE_ALL,
        CAPITALS,
        /** To digits and back. */
        DIGITS,
        /** To the other alphabet and back. */
        ALPHABET
    }
}
