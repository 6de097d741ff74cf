package ua.vikno.portal.administration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import ua.vikno.portal.options.PortalOptions;

/** The words of the pages, in Ukrainian or English. */
final class PageWords {
    static final String UKRAINIAN = "uk";
    static final String ENGLISH = "en";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(PortalOptions.ZONE);

    private static final PageWords IN_UKRAINIAN = new PageWords(UKRAINIAN);
    private static final PageWords IN_ENGLISH = new PageWords(ENGLISH);

    private final String language;
    private final Map<String, String> words = new HashMap<>();

    private PageWords(String language) {
        this.language = language;
        Properties properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(PageWords.class.getResourceAsStream("words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
    }

    /** @param language Ukrainian for all but English */
    static PageWords in(String language) {
        return language.equals(ENGLISH) ? IN_ENGLISH : IN_UKRAINIAN;
    }

    String language() {
        return language;
    }

    Map<String, String> all() {
        return words;
    }

    /** @throws NullPointerException for a key that has no words */
    String text(String key, Object... arguments) {
        String text = Objects.requireNonNull(words.get(key), key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Words for a code that a newer kiosk may have made; the code itself where there are none. */
    String known(String kind, String code) {
        return words.getOrDefault(kind + code, code);
    }

    /** Kyiv's. */
    String time(Instant moment) {
        return TIME.format(moment);
    }

    /** How long ago, in the greatest unit. */
    String ago(Duration since) {
        return inUnits("ago-", since);
    }

    String span(Duration length) {
        return inUnits("span-", length);
    }

    private String inUnits(String kind, Duration time) {
        if (time.toMinutes() < 1) {
            return text(kind + "now");
        }
        if (time.toHours() < 2) {
            return text(kind + "minutes", time.toMinutes());
        }
        return time.toDays() < 2 ? text(kind + "hours", time.toHours()) : text(kind + "days", time.toDays());
    }
}
