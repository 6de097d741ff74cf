package ua.vikno.state.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values by key and gathers every fault instead of stopping at the first. */
final class Keys {
    private static final int KEY_CHARACTERS = 43;
    private static final String DEMONSTRATION = "vikno-demonstration-";
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private final Properties values;
    private final Set<String> used = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Keys(Properties values) {
        this.values = values;
    }

    /** @param usual taken when the key is missing, or when its value is a fault */
    <T> T optional(String key, T usual, Function<String, T> parser) {
        String text = text(key);
        return text == null ? usual : parsed(key, text, usual, parser);
    }

    /** @param standIn goes on after a fault, so that the other keys are looked at too */
    <T> T required(String key, T standIn, Function<String, T> parser) {
        String text = text(key);
        if (text == null) {
            faults.add(key + ": missing");
            return standIn;
        }
        return parsed(key, text, standIn, parser);
    }

    void fault(String text) {
        faults.add(text);
    }

    /** All faults, with one for each key that is unknown. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        values.stringPropertyNames().stream()
                .filter(key -> !used.contains(key))
                .sorted()
                .forEach(key -> all.add(key + ": unknown key"));
        return all;
    }

    private <T> T parsed(String key, String text, T otherwise, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            faults.add(key + ": " + e.getMessage());
            return otherwise;
        }
    }

    private @Nullable String text(String key) {
        used.add(key);
        String value = values.getProperty(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    static int between(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "not between %d and %d", least, most));
        }
        return number;
    }

    static double inches(String text) {
        double inches = Double.parseDouble(text);
        if (!(inches >= 10 && inches <= 100)) {
            throw new IllegalArgumentException("not between 10 and 100 inches");
        }
        return inches;
    }

    static Duration seconds(String text) {
        return Duration.ofSeconds(between(text, 1, 86_400));
    }

    /** @return zero for never */
    static Duration secondsOrNever(String text) {
        return Duration.ofSeconds(between(text, 0, 86_400));
    }

    /** What can stand in an HTTP header unquoted. */
    static String token(String text) {
        if (!text.matches("[A-Za-z0-9_-]{1,128}")) {
            throw new IllegalArgumentException("only letters, digits, - and _ (at most 128)");
        }
        return text;
    }

    /** A key as {@code ./vikno portal keys new} makes it, 32 bytes; or one that only demonstrations let in. */
    static String secret(String text) {
        if (text.length() < KEY_CHARACTERS && !text.startsWith(DEMONSTRATION)) {
            throw new IllegalArgumentException(
                    "shorter than " + KEY_CHARACTERS + " characters: ./vikno portal keys new makes one at the portal");
        }
        return token(text);
    }

    /** The key goes with every request: in clear to nobody but a portal on the same machine. */
    static URI http(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("not an http or https address");
        }
        if ("http".equals(uri.getScheme()) && !LOOPBACK.matcher(uri.getHost()).matches()) {
            throw new IllegalArgumentException("http only to this machine; https to another");
        }
        return uri;
    }
}
