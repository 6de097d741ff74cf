package ua.vikno.portal.api.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen in a service of kind {@code list} that has no items of its own.
 *
 * @param id of the service
 * @param source who says so, such as a web page; null is the portal itself
 * @param items at most 100, in their order; none when there is nothing to tell at present
 */
public record PublishedList(String id, @Nullable String source, List<PublishedService.Item> items) {
    public PublishedList {
        items = List.copyOf(items);
    }
}
