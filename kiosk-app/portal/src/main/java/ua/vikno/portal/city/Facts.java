package ua.vikno.portal.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping of a YAML file, read leniently: an absent fact is null, never a guess. */
record Facts(Map<String, Object> values) {

    static Facts load(String resource) {
        try (InputStream in = Facts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new Facts(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Facts parse(String yaml) {
        return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    @Nullable
    String text(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    String text(String key, String otherwise) {
        String value = text(key);
        return value == null ? otherwise : value;
    }

    Facts mapping(String key) {
        return of(values.get(key));
    }

    List<Facts> list(String key) {
        List<Facts> list = new ArrayList<>();
        if (values.get(key) instanceof List<?> items) {
            items.forEach(item -> list.add(of(item)));
        }
        return list;
    }

    List<String> texts(String key) {
        List<String> list = new ArrayList<>();
        if (values.get(key) instanceof List<?> items) {
            items.forEach(item -> list.add(String.valueOf(item)));
        }
        return list;
    }

    private static Facts of(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((k, v) -> map.put(String.valueOf(k), v));
        }
        return new Facts(map);
    }
}
