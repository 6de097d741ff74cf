package ua.vikno.portal.address;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references and tags of HTML (13.5 of the living standard) that exports leave in texts; only the usual ones. */
final class Markup {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));");
    private static final Pattern TAG =
            Pattern.compile("</?(?:b|i|u|p|br|em|font|span|strong|sub|sup)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("quot", "\""),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("rsquo", "’"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("aacute", "á"),
            Map.entry("eacute", "é"),
            Map.entry("iacute", "í"),
            Map.entry("oacute", "ó"),
            Map.entry("uacute", "ú"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"));
    /** A text that went through two programs is escaped twice. */
    private static final int TIMES = 2;

    private Markup() {}

    static String removed(String text) {
        String plain = text;
        for (int i = 0; i < TIMES && plain.indexOf('&') >= 0; i++) {
            plain = REFERENCE.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
        }
        return plain.indexOf('<') < 0
                ? plain
                : BLANKS.matcher(TAG.matcher(plain).replaceAll(" "))
                        .replaceAll(" ")
                        .strip();
    }

    private static String meant(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) == null ? Integer.parseInt(found.group(2), 16) : Integer.parseInt(found.group(1));
        return Character.isValidCodePoint(code) && !Character.isISOControl(code)
                ? Character.toString(code)
                : found.group();
    }
}
