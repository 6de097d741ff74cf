package ua.vikno.portal.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.ServiceName;
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code service-names.yaml}: {@code lift: {uk: Ліфт, en: Lift, hu: Lift, icon: service, published: [ліфти]}}. */
final class NamesFile {
    private static final List<String> ICONS = List.of("water", "sewerage", "heating", "waste", "service");
    private static final int LONGEST = 40;

    private NamesFile() {}

    static ServiceNames read(YamlMap file) {
        List<ServiceName> names = new ArrayList<>();
        Map<String, String> published = new HashMap<>();
        for (String id : file.keys()) {
            if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
                file.error(id, "an id is a small Latin letter, then small letters, digits or hyphens, 40 at most");
            }
            YamlMap name = file.map(id);
            name.only("uk", "en", "hu", "icon", "published");
            String icon = name.text("icon", "service");
            if (!ICONS.contains(icon)) {
                name.error("icon", "icon must be one of " + String.join(", ", ICONS));
            }
            String uk = words(name, "uk");
            String en = words(name, "en");
            String hu = words(name, "hu");
            if (!uk.isEmpty()) {
                names.add(new ServiceName(id, Localized.of(uk, en, hu), icon));
            }
            name.texts("published").forEach(word -> published.put(word, id));
        }
        return ServiceNames.builtIn().with(names, published);
    }

    private static String words(YamlMap name, String language) {
        String words = name.required(language);
        if (words.length() > LONGEST) {
            name.error(language, "at most " + LONGEST + " characters, not " + words.length());
        }
        return words;
    }
}
