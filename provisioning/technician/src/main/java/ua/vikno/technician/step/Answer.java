package ua.vikno.technician.step;

/** What the technician answered. */
public sealed interface Answer {
    /** @param id of the option */
    record Chosen(String id) implements Answer {}

    /** What was typed, without blanks at its ends; of a secret, exactly. */
    record Typed(String text) implements Answer {
        /** It may be a secret. */
        @Override
        public String toString() {
            return "Typed[%d characters]".formatted(text.length());
        }
    }

    default String value() {
        return switch (this) {
            case Chosen(String id) -> id;
            case Typed(String text) -> text;
        };
    }
}
