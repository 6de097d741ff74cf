package ua.vikno.portal.address;

import java.text.Normalizer;

/**
 * What every text goes through before it is compared, whether a register, a keyboard, a scanner or a search brought it:
 * composed (Unicode NFC), without characters that nobody sees, every blank a blank.
 */
public final class Letters {
    /** Below it no character is invisible, combining or a blank but the blank itself. */
    private static final char PLAIN = '\u007F';

    private Letters() {}

    /** The text as a reader sees it, outer blanks removed; line breaks and tabulators inside it stay. */
    public static String visible(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c >= PLAIN && (c < '\u0400' || c > '\u045F')) {
                return cleaned(stripped);
            }
        }
        return stripped;
    }

    /** The text that a browser shows of a register that was taken from a web page, without its markup. */
    public static String withoutMarkup(String text) {
        return Markup.removed(text);
    }

    private static String cleaned(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder result = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029') {
                result.append(' ');
            } else if (!isInvisible(c)) {
                result.append(c);
            }
        }
        return result.toString().strip();
    }

    /** Zero-width characters, soft hyphens, direction marks, byte order marks, variation selectors. */
    static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT
                || c == '\u00AD'
                || c == '\u034F'
                || c == '\u115F'
                || c == '\u3164'
                || (c >= '\uFE00' && c <= '\uFE0F');
    }
}
