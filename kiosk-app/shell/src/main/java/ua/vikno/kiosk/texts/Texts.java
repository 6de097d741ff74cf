package ua.vikno.kiosk.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

/**
 * All sentences of the kiosk, by key and language. An entry is plain text with {@code {0}} for arguments, {@code {0,style}}
 * for a form of it (see {@link Formats}), and {@code {0,plural,one=…|few=…|many=…}} where {@code #} is the number. An
 * optional entry {@code key.spoken} says it differently to ears.
 *
 * <p>Safe for all threads.
 */
public final class Texts {
    private static final String SPOKEN = ".spoken";
    private final Map<Language, Map<String, Template>> templates = new ConcurrentHashMap<>();

    private Texts() {}

    /**
     * Reads the language a kiosk starts with; the others are read when somebody first wants them.
     *
     * @throws IllegalStateException when an entry cannot be parsed: a fault of the build, found by its tests
     */
    public static Texts load() {
        Texts texts = new Texts();
        texts.in(Settings.DEFAULT.language());
        return texts;
    }

    /** What is read. */
    public String show(Words words, Language language) {
        return new Rendering(this, language, false).text(words);
    }

    /** What is heard: sums with their currency in words, numbers digit by digit, abbreviations in full. */
    public String speak(Words words, Language language) {
        return new Rendering(this, language, true).text(words);
    }

    /** Every key of a language, spoken variants included. */
    public Set<String> keys(Language language) {
        return in(language).keySet();
    }

    public boolean has(String key) {
        return in(Language.UKRAINIAN).containsKey(key);
    }

    Template template(String key, Language language, boolean spoken) {
        Map<String, Template> own = in(language);
        Template template = spoken ? own.getOrDefault(key + SPOKEN, own.get(key)) : own.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.tag());
        }
        return template;
    }

    private Map<String, Template> in(Language language) {
        return templates.computeIfAbsent(language, Texts::parse);
    }

    private static Map<String, Template> parse(Language language) {
        Map<String, Template> parsed = new HashMap<>();
        read(language).forEach((key, text) -> parsed.put(key, Template.parse(key, text)));
        return Map.copyOf(parsed);
    }

    static Map<String, String> read(Language language) {
        String name = "texts_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
