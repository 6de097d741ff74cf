package ua.vikno.kiosk.texts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

/**
 * All sentences of the kiosk, by key and language. An entry is plain text with {@code {0}} for arguments, {@code {0,style}}
 * for a form of it (see {@link Formats}), and {@code {0,plural,one=…|few=…|many=…}} where {@code #} is the number. An
 * optional entry {@code key.spoken} says it differently to ears.
 *
 * <p>The first part of a key names its file: {@code account.find.title} is in {@code account_uk.properties}. What has no file
 * of its own is in {@code common_uk.properties}. A file is read when an entry of it is first wanted.
 *
 * <p>Safe for all threads.
 */
public final class Texts {
    private static final String SPOKEN = ".spoken";
    private static final String ABBREVIATIONS = "format.spoken.abbreviations";

    private final Map<String, Map<String, Template>> files = new ConcurrentHashMap<>();
    private final Map<Language, Spoken> spoken = new ConcurrentHashMap<>();

    private Texts() {}

    /** Reads what the first screen needs, in the language a kiosk starts with. */
    public static Texts load() {
        Texts texts = new Texts();
        for (String file : new String[] {TextFile.COMMON, "start", "view"}) {
            texts.in(file, Settings.DEFAULT.language());
        }
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

    Template template(String key, Language language, boolean spoken) {
        Map<String, Template> own = holder(key, language);
        Template template = spoken ? own.getOrDefault(key + SPOKEN, own.get(key)) : own.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.tag());
        }
        return template;
    }

    /** Addresses and units are Ukrainian data in every language. */
    Spoken spoken(Language language) {
        return spoken.computeIfAbsent(
                language,
                of -> of == Language.UKRAINIAN
                        ? Spoken.of(abbreviations(of))
                        : Spoken.of(abbreviations(Language.UKRAINIAN), abbreviations(of)));
    }

    private String abbreviations(Language language) {
        return template(ABBREVIATIONS, language, false).filled();
    }

    private Map<String, Template> holder(String key, Language language) {
        Map<String, Template> own = in(TextFile.of(key), language);
        return own.isEmpty() ? in(TextFile.COMMON, language) : own;
    }

    private Map<String, Template> in(String file, Language language) {
        return files.computeIfAbsent(file + "_" + language.tag(), name -> TextFile.parse(file, language));
    }
}
