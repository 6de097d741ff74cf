package ua.vikno.portal.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code streets.yaml}: {@code streets: [{name: вул. Соборна, former: [вул. Леніна], also: [вул. Соборності]}]}. */
final class StreetsFile {
    private StreetsFile() {}

    static StreetNames read(YamlMap file) {
        file.only("streets");
        Map<String, List<String>> others = new LinkedHashMap<>();
        Map<String, String> meaning = new HashMap<>();
        List<YamlMap> streets = file.maps("streets");
        for (YamlMap street : streets) {
            String name = street.required("name");
            if (!name.isEmpty() && meaning.putIfAbsent(StreetNames.key(name), name) != null) {
                street.error("name", name + " stands twice: put all its other names into one entry");
            }
        }
        for (YamlMap street : streets) {
            street.only("name", "former", "also");
            String name = street.text("name", "");
            List<String> all = new ArrayList<>(street.texts("former"));
            all.addAll(street.texts("also"));
            if (all.isEmpty()) {
                street.error("name", name + " has no other name: give former: […] or also: […]");
            }
            for (String other : all) {
                String before = meaning.putIfAbsent(StreetNames.key(other), name);
                if (before != null) {
                    street.error("name", other + " would mean both " + before + " and " + name + ": remove one");
                }
            }
            others.put(name, all);
        }
        others.remove("");
        return StreetNames.of(others);
    }
}
