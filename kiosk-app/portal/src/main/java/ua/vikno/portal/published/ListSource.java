package ua.vikno.portal.published;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.published.PublishedService;

/** Fills a service of kind {@code list} whose entry in {@code services.yaml} has no items. */
interface ListSource {
    /** @return id of the service, one of {@link ua.vikno.portal.city.CityDirectory#FILLED} */
    String id();

    /** @return who says so, such as a web page; null is the portal itself */
    @Nullable
    String source();

    /** @return at most 100; none when there is nothing to tell at present */
    List<PublishedService.Item> items();
}
