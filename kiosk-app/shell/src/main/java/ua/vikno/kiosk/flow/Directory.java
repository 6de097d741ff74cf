package ua.vikno.kiosk.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.published.City;

/**
 * What the portal publishes, kept on the kiosk.
 *
 * @param lists by {@link Topic#id}
 * @param fetchedAt when the portal last said so; the screen tells how old it is
 */
public record Directory(City city, Map<String, List<? extends Record>> lists, Instant fetchedAt) {
    public Directory {
        lists = Map.copyOf(lists);
    }

    /** Nothing but the city. */
    public static Directory of(City city, Instant fetchedAt) {
        return new Directory(city, Map.of(), fetchedAt);
    }

    public <T extends Record> Directory with(Topic<T> topic, List<T> list) {
        Map<String, List<? extends Record>> more = new HashMap<>(lists);
        more.put(topic.id(), List.copyOf(list));
        return new Directory(city, more, fetchedAt);
    }

    /** @return empty also when the portal has never published it */
    public <T extends Record> List<T> list(Topic<T> topic) {
        return lists.getOrDefault(topic.id(), List.of()).stream()
                .map(topic.type()::cast)
                .toList();
    }
}
