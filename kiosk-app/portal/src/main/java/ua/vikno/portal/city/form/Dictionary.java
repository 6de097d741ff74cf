package ua.vikno.portal.city.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.yaml.YamlMap;

/**
 * Reads texts in three languages: {@code {uk: …, en: …, hu: …}} where they are used, or Ukrainian there and the others in
 * {@code words.yaml}, which has each Ukrainian text once: a text that is changed asks for its translations anew.
 */
final class Dictionary {
    private static final List<String> OTHERS = List.of("en", "hu");

    private final YamlMap words;
    private final Set<String> used = new HashSet<>();

    Dictionary(YamlMap words) {
        this.words = words;
    }

    /** A text under a key: one text, or one in each language. */
    Localized text(YamlMap map, String key, int longest) {
        if (map.isMap(key)) {
            YamlMap texts = map.map(key);
            texts.only("uk", "en", "hu");
            return texts(texts, longest);
        }
        return translated(map, key, map.required(key), new HashMap<>(), longest);
    }

    /** Texts that stand beside other keys: {@code {id: gas, uk: …, en: …, hu: …}}. */
    Localized texts(YamlMap map, int longest) {
        Map<String, String> own = new HashMap<>();
        for (String language : OTHERS) {
            if (map.has(language)) {
                own.put(language, map.required(language));
            }
        }
        return translated(map, "uk", map.required("uk"), own, longest);
    }

    /** Translations that no text needs any more. */
    void warnOfUnused() {
        for (String ukrainian : words.keys()) {
            if (!used.contains(ukrainian)) {
                words.warn(ukrainian, "no form or list has the text «" + ukrainian + "»: remove it, or mend it");
            }
        }
    }

    private Localized translated(YamlMap map, String key, String ukrainian, Map<String, String> texts, int longest) {
        for (String language : OTHERS) {
            if (!texts.containsKey(language) && words.isMap(ukrainian)) {
                used.add(ukrainian);
                texts.put(language, words.map(ukrainian).text(language, ""));
            }
            if (texts.getOrDefault(language, "").isBlank() && !ukrainian.isEmpty()) {
                map.error(
                        key,
                        "«" + ukrainian + "» has no " + language + ": add it to " + ResidentForms.WORDS + ", or write "
                                + key + ": {uk: …, en: …, hu: …}");
            }
        }
        texts.put("uk", ukrainian.isBlank() ? "–" : ukrainian);
        texts.forEach((language, text) -> {
            int length = text.codePointCount(0, text.length());
            if (length > longest) {
                map.error(
                        key,
                        "at most " + longest + " characters fit the smallest panel; in " + language + " it has "
                                + length + ": say it shorter");
            }
        });
        return new Localized(texts);
    }
}
