package ua.vikno.portal.address;

import java.util.Locale;

/** What every text of an address or a name goes through before it is looked at. */
final class Spelling {
    static final Locale UKRAINIAN = Locale.of("uk");
    private static final String APOSTROPHES = "’ʼ‘`´′ʹ＇‛ˈ՚";
    private static final String DASHES = "‐‑‒–—−";

    private Spelling() {}

    /** One apostrophe (U+0027), one dash, single spaces, Cyrillic look-alikes. */
    static String tidy(String text) {
        String composed = Letters.visible(text);
        StringBuilder result = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isPlain(c)) {
                result.append(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                    result.append(' ');
                }
            } else if (APOSTROPHES.indexOf(c) >= 0) {
                result.append('\'');
            } else if (DASHES.indexOf(c) >= 0) {
                result.append('-');
            } else {
                result.append(c);
            }
        }
        return LookAlikes.toCyrillic(result.toString().strip());
    }

    /** Most of any text: neither a blank, nor an apostrophe, nor a dash. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= '\u0400' && c <= '\u045F');
    }

    /** For comparing: case and apostrophes do not tell words apart, ґ and г do. */
    static String key(String tidy) {
        return tidy.toLowerCase(UKRAINIAN).replace("'", "");
    }

    /** For comparing with a form that cannot hold ґ. */
    static String withoutGhe(String key) {
        return key.replace('ґ', 'г');
    }

    /** {@code ЛУК'ЯНІВСЬКА} and {@code лук'янівська} become {@code Лук'янівська}; mixed case is left as written. */
    static String capitalised(String words) {
        boolean mixed = !words.equals(words.toLowerCase(UKRAINIAN)) && !words.equals(words.toUpperCase(UKRAINIAN));
        if (mixed || words.length() < 2) {
            return words;
        }
        StringBuilder result = new StringBuilder(words.toLowerCase(UKRAINIAN));
        for (int i = 0; i < result.length(); i++) {
            if (i == 0 || result.charAt(i - 1) == ' ' || result.charAt(i - 1) == '-') {
                result.setCharAt(i, Character.toUpperCase(result.charAt(i)));
            }
        }
        return result.toString();
    }
}
