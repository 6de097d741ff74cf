package ua.vikno.portal.registers.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.registers.form.Form.Source;
import ua.vikno.portal.yaml.YamlMap;

/** Reads which columns make a charge: one group for every line, or {@code groups} of columns, one for each service. */
final class GroupDescription {
    private GroupDescription() {}

    /** @param services gets the file's word for each service and the service's id */
    static List<Form.ServiceColumns> read(YamlMap yaml, Map<String, String> services) {
        if (!yaml.has("groups")) {
            services(yaml, services);
            Source service = source(yaml, "service");
            if (service == null) {
                yaml.error("service", "service is missing: {column: …}, {constant: …}, or groups of columns");
                return List.of();
            }
            if (service instanceof Source.Constant(String id)) {
                services.putIfAbsent(id, id);
            }
            return List.of(group(yaml, service));
        }
        for (String key : List.of("service", "services", "unit", "tariff", "quantity")) {
            if (yaml.has(key)) {
                yaml.error(key, key + " belongs into each of the groups");
            }
        }
        List<Form.ServiceColumns> groups = new ArrayList<>();
        YamlMap given = yaml.map("groups");
        for (String id : given.keys()) {
            YamlMap group = given.map(id);
            List<String> known = new ArrayList<>(List.of("unit", "tariff", "quantity"));
            for (Figure figure : Figure.values()) {
                known.add(figure.key());
            }
            group.only(known.toArray(String[]::new));
            services.put(id, id);
            groups.add(group(group, new Source.Constant(id)));
        }
        return groups;
    }

    private static Form.ServiceColumns group(YamlMap yaml, Source service) {
        Map<Figure, String> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            String column = yaml.text(figure.key());
            if (column != null) {
                figures.put(figure, column);
            }
        }
        if (!figures.containsKey(Figure.ACCRUED)) {
            yaml.error("accrued", "accrued is missing: the column of what was charged this month");
        }
        return new Form.ServiceColumns(
                service, source(yaml, "unit"), yaml.text("tariff"), yaml.text("quantity"), figures);
    }

    /** Null when the key is absent. */
    static @Nullable Source source(YamlMap yaml, String key) {
        if (!yaml.has(key)) {
            return null;
        }
        YamlMap given = yaml.map(key);
        given.only("column", "constant");
        String constant = given.text("constant");
        return constant == null ? new Source.Column(given.required("column")) : new Source.Constant(constant);
    }

    /** {@code services: [cold-water]}, or the file's own words: {@code services: {ХВ: cold-water}}. */
    private static void services(YamlMap yaml, Map<String, String> services) {
        if (yaml.isMap("services")) {
            YamlMap words = yaml.map("services");
            words.keys().forEach(word -> services.put(word, words.required(word)));
        } else {
            yaml.texts("services").forEach(id -> services.put(id, id));
        }
        if (services.isEmpty()) {
            yaml.error("services", "services is missing: what the provider may charge for");
        }
    }
}
