package ua.vikno.portal.web;

import java.util.regex.Pattern;

/**
 * The one spelling of a path that the portal answers. Rules that look at a path would otherwise be passed by another
 * spelling of it, since servers decode, cut off and join what they are sent (RFC 3986 §6.2.2).
 */
final class PlainPath {
    /** An encoded letter, digit or dot (RFC 3986 §2.3: nobody needs to encode them), a parameter, an empty or dotted segment. */
    private static final Pattern OTHER_SPELLING =
            Pattern.compile("%(2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF])|[;\\\\]|//|/\\.{1,2}(/|$)|^(?!/)");

    private PlainPath() {}

    /** @param path as it was sent, still encoded */
    static boolean isPlain(String path) {
        return !OTHER_SPELLING.matcher(path).find();
    }
}
