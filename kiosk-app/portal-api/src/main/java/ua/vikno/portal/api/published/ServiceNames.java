package ua.vikno.portal.api.published;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import ua.vikno.portal.api.common.Localized;

/** The one dictionary of services: built-in names, and in their place those of a city. */
public final class ServiceNames {
    private static final ServiceNames BUILT_IN = load();

    private final Map<String, ServiceName> names;
    private final Map<String, String> idsByPublishedName;

    private ServiceNames(Map<String, ServiceName> names, Map<String, String> idsByPublishedName) {
        this.names = new LinkedHashMap<>(names);
        this.idsByPublishedName = Map.copyOf(idsByPublishedName);
    }

    public static ServiceNames builtIn() {
        return BUILT_IN;
    }

    /**
     * @param own the city's, in place of those with the same id
     * @param published further words of published tariffs, to the id of the service they mean
     */
    public ServiceNames with(List<ServiceName> own, Map<String, String> published) {
        Map<String, ServiceName> all = new LinkedHashMap<>(names);
        own.forEach(name -> all.put(name.id(), name));
        Map<String, String> words = new HashMap<>(idsByPublishedName);
        published.forEach((word, id) -> words.put(folded(word), id));
        return new ServiceNames(all, words);
    }

    public List<ServiceName> all() {
        return new ArrayList<>(names.values());
    }

    public Optional<ServiceName> of(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** The Ukrainian name; a service that nobody has named is called by its id, so that no line is lost. */
    public String ukrainian(String id) {
        return of(id).map(name -> name.name().in("uk")).orElse(id);
    }

    /** The service that a published tariff means by its own words: {@code холодна вода}. */
    public Optional<String> idOf(String published) {
        return Optional.ofNullable(idsByPublishedName.get(folded(published)));
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.of("uk"));
    }

    private static ServiceNames load() {
        Properties uk = read("service-names_uk");
        Properties en = read("service-names_en");
        Properties hu = read("service-names_hu");
        Properties facts = read("service-names");
        Map<String, ServiceName> names = new LinkedHashMap<>();
        Map<String, String> published = new HashMap<>();
        for (String id : new TreeSet<>(uk.stringPropertyNames())) {
            Localized name = Localized.of(uk.getProperty(id), en.getProperty(id, ""), hu.getProperty(id, ""));
            names.put(id, new ServiceName(id, name, facts.getProperty(id + ".icon", "service")));
            for (String word : facts.getProperty(id + ".published", "").split(";", -1)) {
                published.put(folded(word), id);
            }
        }
        published.remove("");
        return new ServiceNames(names, published);
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(ServiceNames.class.getResourceAsStream(file + ".properties"), file),
                StandardCharsets.UTF_8)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
