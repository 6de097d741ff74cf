package ua.vikno.portal.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.published.PublishedService;

/**
 * Reads {@code services.yaml}: a list under {@code services}, each entry as the contract's {@link PublishedService};
 * {@code hidden} is false and whatever may be null is null where it is left out. Times are quoted: {@code "09:00"}.
 */
final class ServicesFile {
    private static final long LIMIT = 1024 * 1024;
    private static final int MOST = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ServicesFile() {}

    /** @throws IllegalArgumentException with the file, the service's id and what is wrong with it */
    static List<PublishedService> read(Path file) {
        List<PublishedService> services = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<?, ?> entry : entries(file)) {
            PublishedService service = service(file, entry);
            if (!ids.add(service.id())) {
                throw wrong(file, service.id(), "stands there twice");
            }
            services.add(service);
        }
        return List.copyOf(services);
    }

    private static PublishedService service(Path file, Map<?, ?> entry) {
        String id = String.valueOf(entry.get("id"));
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw wrong(file, id, "an id is a small letter, then small letters, digits or hyphens, 40 at most");
        }
        if (entry.get("kind") == null) {
            throw wrong(file, id, "has no kind");
        }
        Map<Object, Object> whole = new HashMap<>(entry);
        whole.putIfAbsent("hidden", false);
        try {
            return JSON.convertValue(whole, PublishedService.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw wrong(file, id, String.valueOf(e.getMessage()));
        }
    }

    private static List<Map<?, ?>> entries(Path file) {
        List<Map<?, ?>> entries = new ArrayList<>();
        if (!(load(file) instanceof Map<?, ?> whole) || !(whole.get("services") instanceof List<?> list)) {
            throw new IllegalArgumentException(file + ": no list under services");
        }
        for (Object entry : list) {
            if (!(entry instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(file + ": an entry that is no mapping");
            }
            entries.add(map);
        }
        if (entries.size() > MOST) {
            throw new IllegalArgumentException(file + ": more than " + MOST + " services");
        }
        return entries;
    }

    private static Object load(Path file) {
        try {
            if (Files.size(file) > LIMIT) {
                throw new IllegalArgumentException(file + ": longer than " + LIMIT + " bytes");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException | YAMLException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException wrong(Path file, String id, String what) {
        return new IllegalArgumentException(file + ", service " + id + ": " + what);
    }
}
