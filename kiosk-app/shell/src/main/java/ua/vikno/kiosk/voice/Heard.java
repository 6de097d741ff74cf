package ua.vikno.kiosk.voice;

import java.util.List;
import ua.vikno.kiosk.screen.Words;

/**
 * One stop as it is heard: words of the screen and phrases about them, in the order they are said.
 *
 * @param id of the node
 */
record Heard(String id, List<Part> parts) {
    Heard {
        parts = List.copyOf(parts);
    }

    static Heard of(String id, Part... parts) {
        return new Heard(id, List.of(parts));
    }

    sealed interface Part {}

    record Said(Words words) implements Part {}

    record About(Words phrase) implements Part {}

    /** A phrase filled with words of the screen. */
    record Naming(Phrase phrase, Words words) implements Part {}

    /** What the resident typed. */
    record Typed(String value, boolean masked) implements Part {}
}
