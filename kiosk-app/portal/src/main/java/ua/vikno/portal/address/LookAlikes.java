package ua.vikno.portal.address;

/**
 * Latin letters that were typed, or written by a code page without {@code і}, in place of the Cyrillic ones they look
 * like. Only for texts known to be Ukrainian: an address, a name, a house number.
 */
final class LookAlikes {
    private static final String LATIN = "ABCEHIKMOPTXYaceikopxyïÏ";
    private static final String CYRILLIC = "АВСЕНІКМОРТХУасеікорхуїЇ";

    private LookAlikes() {}

    /** Words that hold a Cyrillic letter, or nothing but look-alikes, become Cyrillic; «Wi-Fi» stays. */
    static String toCyrillic(String text) {
        StringBuilder result = null;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > start && hasLatin(text, start, end) && meansCyrillic(text, start, end)) {
                result = result == null ? new StringBuilder(text) : result;
                for (int i = start; i < end; i++) {
                    int at = LATIN.indexOf(text.charAt(i));
                    if (at >= 0) {
                        result.setCharAt(i, CYRILLIC.charAt(at));
                    }
                }
            }
            start = end + 1;
        }
        return result == null ? text : result.toString();
    }

    /** The other way round for account numbers, where {@code Т-454710/0} may be typed with either letter. */
    static String toLatin(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            int at = CYRILLIC.indexOf(result.charAt(i));
            if (at >= 0) {
                result.setCharAt(i, LATIN.charAt(at));
            }
        }
        return result.toString();
    }

    private static boolean hasLatin(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < 0x250) {
                return true;
            }
        }
        return false;
    }

    private static boolean meansCyrillic(String text, int start, int end) {
        boolean onlyLookAlikes = true;
        for (int i = start; i < end; i++) {
            if (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.CYRILLIC) {
                return true;
            }
            onlyLookAlikes &= LATIN.indexOf(text.charAt(i)) >= 0;
        }
        return onlyLookAlikes;
    }
}
