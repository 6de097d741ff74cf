package ua.vikno.portal.city;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.yaml.YamlMap;

/** Reads texts in several languages: {@code {uk: …, en: …, hu: …}}, of which only Ukrainian must be there. */
final class ServiceWords {
    private static final int LONGEST = 1000;

    private ServiceWords() {}

    static @Nullable Localized optional(YamlMap map, String key) {
        return map.has(key) ? of(map.map(key)) : null;
    }

    static Localized required(YamlMap map, String key) {
        if (!map.has(key)) {
            map.error(key, key + " is missing: " + key + ": {uk: …, en: …, hu: …}");
        }
        return of(map.map(key));
    }

    /** @return a dash where there is no Ukrainian; then there is a finding */
    static Localized of(YamlMap texts) {
        Map<String, String> all = new HashMap<>();
        for (String language : texts.keys()) {
            String text = texts.required(language);
            if (!language.matches("[a-z]{2,3}")) {
                texts.error(language, language + " is no language: uk, en, hu");
            }
            if (text.length() > LONGEST) {
                texts.error(language, "at most " + LONGEST + " characters, not " + text.length());
            }
            if (!text.isBlank()) {
                all.put(language, text);
            }
        }
        if (texts.required("uk").isEmpty()) {
            all.put("uk", "–");
        }
        return new Localized(all);
    }
}
