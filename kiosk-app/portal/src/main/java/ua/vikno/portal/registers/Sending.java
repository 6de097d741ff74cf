package ua.vikno.portal.registers;

import java.util.Set;

/**
 * The sender of a register, and what the sender has been told of it.
 *
 * @param sender the operator's id, or the command
 * @param words of registers that were held, which she has looked at: the beginnings of their SHA-256; {@code *} for whatever
 *     comes
 */
public record Sending(String sender, Set<String> words) {
    private static final String ANY = "*";
    private static final int WORD = 16;

    /** Of real data: what would change much waits for its word. */
    public static Sending of(String sender, Set<String> words) {
        return new Sending(
                sender,
                Set.copyOf(words.stream().filter(word -> !word.equals(ANY)).toList()));
    }

    /** Of what a demonstration has invented: nobody has to look. */
    public static Sending ofInvented(String sender) {
        return new Sending(sender, Set.of(ANY));
    }

    /** The word for a register: 16 hexadecimal digits of its SHA-256. */
    static String wordFor(String sha256) {
        return sha256.substring(0, WORD);
    }

    boolean confirms(String sha256) {
        return words.contains(ANY) || words.contains(wordFor(sha256));
    }
}
