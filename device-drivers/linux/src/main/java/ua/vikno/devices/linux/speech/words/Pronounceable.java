package ua.vikno.devices.linux.speech.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Text as a synthesiser should get it. */
public final class Pronounceable {
    /** In characters: about four minutes of speech; nothing on a screen is longer. */
    public static final int LONGEST = 4000;
    /** A figure becomes at most so many characters. */
    public static final int GROWTH = 24;

    private static final Map<String, List<Rule>> LANGUAGES =
            Map.of("uk", Ukrainian.RULES, "en", English.RULES, "hu", Hungarian.RULES);

    private Pronounceable() {}

    /** ISO 639-1 codes of the languages that have rules of their own. */
    public static Set<String> languages() {
        return LANGUAGES.keySet();
    }

    /** Never throws. A language without rules of its own gets only what holds for all. */
    public static String of(String text, Locale language) {
        String said = Rule.applied(Plain.RULES, cleaned(text));
        List<Rule> own = LANGUAGES.getOrDefault(language.getLanguage(), List.of());
        return Rule.applied(Plain.AFTER, Rule.applied(own, said)).strip();
    }

    /** One spelling of each letter (registers hold й in two), and no longer than can be heard. */
    private static String cleaned(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(cut, Normalizer.Form.NFC);
    }
}
