package ua.vikno.portal.access;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the lines of a journal hang together: the last member of a line, {@code chain}, is an HMAC under the portal's secret of
 * the line before's and of the line without it.
 */
final class JournalChain {
    private static final Pattern LINE = Pattern.compile("(\\{.*),\"chain\":\"([\\w-]{43})\"\\}");

    private JournalChain() {}

    /** A line taken apart. */
    record Link(String text, String chain) {}

    static String next(Secrets secrets, String before, String text) {
        return text(secrets.hmac("journal", before + text));
    }

    static String joined(String text, String chain) {
        return text.substring(0, text.length() - 1) + ",\"chain\":\"" + chain + "\"}";
    }

    static Optional<Link> apart(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() ? Optional.of(new Link(parts.group(1) + "}", parts.group(2))) : Optional.empty();
    }

    static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
