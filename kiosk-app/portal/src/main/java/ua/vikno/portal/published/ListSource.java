package ua.vikno.portal.published;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.city.CityDirectory;

/** Fills a service of kind {@code list} whose entry in {@code services.yaml} has no items. */
interface ListSource {
    /** @return id of the service, one of {@link CityDirectory#FILLED} */
    String id();

    /** @return who says so, such as a web page; null is the portal itself */
    @Nullable
    String source();

    /** @return at most 100; none when there is nothing to tell at present */
    List<PublishedService.Item> items();

    /**
     * All sources by their id.
     *
     * @throws IllegalStateException if there is none for an id that a city may leave to the portal, two, or one for another
     */
    static Map<String, ListSource> byId(List<ListSource> sources) {
        Map<String, ListSource> byId =
                sources.stream().collect(Collectors.toUnmodifiableMap(ListSource::id, Function.identity()));
        if (!byId.keySet().equals(CityDirectory.FILLED)) {
            throw new IllegalStateException("the portal fills the lists " + byId.keySet()
                    + ", and the check of a city knows " + CityDirectory.FILLED);
        }
        return byId;
    }
}
