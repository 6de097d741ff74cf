package ua.vikno.portal.registers;

/**
 * The sender of a register, and what the sender has been told of it.
 *
 * @param sender the operator's id, or the command
 * @param word the beginning of the SHA-256 of a register that was held, which she has looked at; {@code *} for whatever comes
 */
public record Sending(String sender, String word) {
    private static final String ANY = "*";
    private static final int WORD = 16;

    /** What is loaded by hand, in front of whoever looks at it. */
    static Sending byHand(String sender) {
        return new Sending(sender, ANY);
    }

    /** The word for a register: 16 hexadecimal digits of its SHA-256. */
    static String wordFor(String sha256) {
        return sha256.substring(0, WORD);
    }

    boolean confirms(String sha256) {
        return word.equals(ANY) || word.equals(wordFor(sha256));
    }
}
