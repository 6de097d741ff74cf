package ua.vikno.technician;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was typed behind {@code ./vikno devices}.
 *
 * @param limit how long to watch, scan, print or test; null for as long as the verb thinks fit
 * @param count of scans to wait for
 * @param language null for that of the environment
 */
record Order(
        Verb verb,
        List<URI> devices,
        @Nullable Path config,
        @Nullable Duration limit,
        int count,
        boolean json,
        boolean demonstration,
        @Nullable Locale language) {
    private static final int DAY = 24 * 60 * 60;

    enum Verb {
        LIST(0, 0),
        WATCH(1, 16),
        TEST_PRINT(1, 1),
        SCAN(1, 1),
        SELF_TEST(0, 16);

        private final int fewest;
        private final int most;

        Verb(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }

        String typed() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Typed wrongly; the message says what. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static Order parse(List<String> arguments) throws Misused {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Verb verb = verb(rest);
        Path config = null;
        Duration limit = null;
        Locale language = null;
        int count = Integer.MAX_VALUE;
        boolean json = false;
        boolean demonstration = false;
        List<URI> devices = new ArrayList<>();
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--json" -> json = true;
                case "--demonstration" -> demonstration = true;
                case "--config" -> config = Path.of(value(word, rest));
                case "--seconds" -> limit = Duration.ofSeconds(number(word, value(word, rest)));
                case "--count" -> count = number(word, value(word, rest));
                case "--language" -> language = language(value(word, rest));
                default -> devices.add(device(word));
            }
        }
        boolean many = devices.size() < verb.fewest || devices.size() > verb.most;
        if (many || (verb == Verb.SELF_TEST && devices.isEmpty() && config == null)) {
            throw new Misused(
                    "%s: %d addresses of devices is not what it takes".formatted(verb.typed(), devices.size()));
        }
        return new Order(verb, List.copyOf(devices), config, limit, count, json, demonstration, language);
    }

    private static Verb verb(Deque<String> rest) throws Misused {
        String word = rest.isEmpty() ? "" : rest.removeFirst();
        for (Verb verb : Verb.values()) {
            if (verb.typed().equals(word)) {
                return verb;
            }
        }
        throw new Misused(word.isEmpty() ? "what to do is missing" : "unknown: " + word);
    }

    private static String value(String option, Deque<String> rest) throws Misused {
        if (rest.isEmpty()) {
            throw new Misused(option + " wants a value");
        }
        return rest.removeFirst();
    }

    private static int number(String option, String text) throws Misused {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= DAY) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Misused("%s wants a number, not '%s'".formatted(option, text));
        }
        throw new Misused("%s wants 1 … %d".formatted(option, DAY));
    }

    private static Locale language(String text) throws Misused {
        if (!Translations.LANGUAGES.contains(text)) {
            throw new Misused("--language wants uk, en or hu");
        }
        return Locale.of(text);
    }

    private static URI device(String text) throws Misused {
        if (text.startsWith("-")) {
            throw new Misused("unknown option: " + text);
        }
        try {
            URI uri = URI.create(text);
            if (uri.getScheme() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Misused("'%s' is no address: %s".formatted(text, e.getMessage()));
        }
        throw new Misused("'%s' is no address: it begins with no scheme such as ipp:".formatted(text));
    }
}
