package ua.vikno.technician.step;

import java.util.List;

/**
 * What is told to the technician, as the key of a sentence in {@code words.properties} and what is put into it.
 *
 * @param arguments strings, numbers, or further {@code Say}s, in the order of the sentence's places
 */
public record Say(String key, List<Object> arguments) {
    public Say {
        arguments = List.copyOf(arguments);
    }

    public static Say of(String key, Object... arguments) {
        return new Say(key, List.of(arguments));
    }

    /** A name or an address that is the same in every language. */
    public static Say plain(String text) {
        return of("plain", text);
    }
}
