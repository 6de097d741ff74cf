package ua.vikno.kiosk.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import ua.vikno.kiosk.screen.Settings.Language;

/** A file of texts: {@code account_uk.properties} holds the entries whose keys begin with {@code account.}. */
final class TextFile {
    /** Holds every entry that has no file of its own. */
    static final String COMMON = "common";

    private TextFile() {}

    /** @throws IllegalStateException when an entry cannot be parsed: a fault of the build, found by its tests */
    static Map<String, Template> parse(String name, Language language) {
        Map<String, Template> parsed = new HashMap<>();
        read(name, language).forEach((key, text) -> parsed.put(key, Template.parse(key, text)));
        return Map.copyOf(parsed);
    }

    /** @return key to entry; empty when there is no such file */
    static Map<String, String> read(String name, Language language) {
        Properties properties = new Properties();
        try (InputStream in = TextFile.class.getResourceAsStream(name + "_" + language.tag() + ".properties")) {
            if (in == null) {
                return Map.of();
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    /** The name of the file that holds a key if it has one of its own. */
    static String of(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? COMMON : key.substring(0, dot);
    }
}
