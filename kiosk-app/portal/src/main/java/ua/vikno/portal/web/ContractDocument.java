package ua.vikno.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import ua.vikno.portal.api.PortalApi;

/**
 * Joins the contract's files into the one OpenAPI document that the portal serves: the root, the file of each of its tags
 * and what they share. A reference to another file becomes a reference within the document.
 */
final class ContractDocument {
    private static final String SHARED = "common";

    private ContractDocument() {}

    /** The whole document as YAML. */
    static String text() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        return new Yaml(new Representer(options), options).dump(joined());
    }

    private static Map<String, Object> joined() {
        Map<String, Object> root = map(read("/openapi.yaml"));
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Map<String, Object>> components = new LinkedHashMap<>();
        join(root, paths, components);
        for (Object tag : (List<?>) Objects.requireNonNull(root.get("tags"))) {
            join(map(read("/openapi/" + map(tag).get("name") + ".yaml")), paths, components);
        }
        join(map(read("/openapi/" + SHARED + ".yaml")), paths, components);
        Map<String, Object> joined = new LinkedHashMap<>(root);
        joined.put("paths", paths);
        joined.put("components", components);
        return joined;
    }

    private static void join(
            Map<String, Object> from, Map<String, Object> paths, Map<String, Map<String, Object>> components) {
        map(from.getOrDefault("paths", Map.of())).forEach((path, item) -> put(paths, path, item));
        map(from.getOrDefault("components", Map.of()))
                .forEach((kind, named) -> map(named)
                        .forEach((name, component) ->
                                put(components.computeIfAbsent(kind, _ -> new LinkedHashMap<>()), name, component)));
    }

    private static void put(Map<String, Object> into, String name, Object value) {
        if (into.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("two files of the contract define " + name);
        }
    }

    private static Object read(String resource) {
        try (InputStream in = Objects.requireNonNull(PortalApi.class.getResourceAsStream(resource), resource)) {
            return local(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object local(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                Map<String, Object> result = new LinkedHashMap<>();
                map.forEach((key, value) -> result.put(
                        key.toString(),
                        key.equals("$ref") ? value.toString().replaceFirst("^[^#]*", "") : local(value)));
                yield result;
            }
            case List<?> list -> list.stream().map(ContractDocument::local).toList();
            default -> node;
        };
    }

    @SuppressWarnings("unchecked") // A YAML mapping read by local() has texts as keys.
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
