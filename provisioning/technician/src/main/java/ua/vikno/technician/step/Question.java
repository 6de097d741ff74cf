package ua.vikno.technician.step;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a step asks the technician. */
public sealed interface Question {
    Say text();

    /** One of at most 20 options; the answer is {@link Answer.Chosen}. */
    record Choose(Say text, List<Option> options) implements Question {
        public Choose {
            options = List.copyOf(options);
        }
    }

    /**
     * A line of text; the answer is {@link Answer.Typed}.
     *
     * @param usual taken when nothing is typed; empty for none
     * @param secret not shown while it is typed, and never written anywhere but where it belongs
     */
    record Type(Say text, String usual, boolean secret) implements Question {}

    /** @param id what the step calls it */
    record Option(String id, Say label) {}

    String YES = "yes";
    String NO = "no";

    static Question yesNo(String key, Object... arguments) {
        return choose(Say.of(key, arguments), YES, NO);
    }

    /** @param ids each is labelled by {@code option.ID} */
    static Question choose(Say text, String... ids) {
        return new Choose(text, options(ids));
    }

    static List<Option> options(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Option(id, Say.of("option." + id)))
                .toList();
    }

    static List<Option> options(List<Option> first, String... ids) {
        return Stream.concat(first.stream(), options(ids).stream()).toList();
    }

    static Question type(String usual, String key, Object... arguments) {
        return new Type(Say.of(key, arguments), usual, false);
    }

    static Question secret(String key, Object... arguments) {
        return new Type(Say.of(key, arguments), "", true);
    }
}
