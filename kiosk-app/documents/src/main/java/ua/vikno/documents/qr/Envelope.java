package ua.vikno.documents.qr;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a payload taken out of whatever carried them: a link of the National Bank or of some bank, bare base64, or
 * plain text.
 */
record Envelope(byte[] payload, List<FieldFault> problems) {
    /** Base64 of {@code BCD}: where a payload begins in any link. */
    private static final String START = "QkNE";

    private static final List<String> HOSTS = List.of(Payload003.PREFIX, "https://bank.gov.ua/qr/");
    private static final Pattern ALIEN = Pattern.compile("[^A-Za-z0-9_-]");
    /** What links and messengers append: a query, a fragment, words behind a blank. */
    private static final Pattern TAIL =
            Pattern.compile("[?#&].*|\\s+[^A-Za-z0-9_+/=%-].*|/?\\s+[^\\n]*://.*", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("(?s)\\s*BCD\\r?\\n.*");

    /** Null payload is impossible; nothing found is an empty array. */
    static Envelope open(String text) {
        if (PLAIN.matcher(text).matches()) {
            return new Envelope(plain(text), List.of());
        }
        String trimmed = text.strip();
        int start = trimmed.indexOf(START);
        if (start < 0) {
            return new Envelope(new byte[0], List.of());
        }
        var problems = new ArrayList<FieldFault>();
        String prefix = trimmed.substring(0, start);
        if (!HOSTS.contains(prefix)) {
            problems.add(new FieldFault(0, prefix.isEmpty() ? "no-link" : "unknown-host", prefix));
        }
        String payload = trimmed.substring(start);
        Matcher tail = TAIL.matcher(payload);
        if (tail.find()) {
            problems.add(new FieldFault(0, "trailing-text", payload.substring(tail.start())));
            payload = payload.substring(0, tail.start());
        }
        return new Envelope(base64(payload, problems), problems);
    }

    /** Text typed or pasted is Unicode already; a code that says Windows-1251 gets its bytes back when it can. */
    private static byte[] plain(String text) {
        String coding = text.strip().lines().skip(2).findFirst().orElse("");
        boolean narrow = coding.equals(TextCoding.WINDOWS_1251.flag())
                && TextCoding.WINDOWS_1251.charset().newEncoder().canEncode(text);
        return text.getBytes(narrow ? TextCoding.WINDOWS_1251.charset() : StandardCharsets.UTF_8);
    }

    private static byte[] base64(String text, List<FieldFault> problems) {
        String body = percentDecoded(text, problems);
        if (body.contains("=")) {
            problems.add(new FieldFault(0, "base64-padding", ""));
        }
        if (body.contains("+") || body.contains("/")) {
            problems.add(new FieldFault(0, "base64-alphabet", ""));
            body = body.replace('+', '-').replace('/', '_');
        }
        body = body.replace("=", "");
        String clean = ALIEN.matcher(body).replaceAll("");
        if (clean.length() < body.length()) {
            problems.add(new FieldFault(
                    0, "base64-characters", String.format(Locale.ROOT, "%d", body.length() - clean.length())));
        }
        if (clean.length() % 4 == 1) {
            problems.add(
                    new FieldFault(0, "base64-truncated", String.format(Locale.ROOT, "%d characters", clean.length())));
            clean = clean.substring(0, clean.length() - 1);
        }
        return Base64.getUrlDecoder().decode(clean);
    }

    private static String percentDecoded(String text, List<FieldFault> problems) {
        if (!text.contains("%")) {
            return text;
        }
        problems.add(new FieldFault(0, "percent-encoded", ""));
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
