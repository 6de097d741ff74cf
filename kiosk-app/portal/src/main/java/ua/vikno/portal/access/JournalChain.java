package ua.vikno.portal.access;

import java.util.Base64;
import java.util.List;
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

    /** Whether the last of these lines, in the order they were written in, hangs on the one before under this secret. */
    static boolean hangsTogether(Secrets secrets, List<Link> links) {
        if (links.size() < 2) {
            return true;
        }
        Link last = links.getLast();
        return Secrets.same(
                last.chain(), next(secrets, links.get(links.size() - 2).chain(), last.text()));
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
