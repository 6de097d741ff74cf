package ua.vikno.portal.api.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a resident has answered so far: a draft, which may hold answers that are no longer asked for.
 *
 * @param items how many items each repeated section has, by its id; absent where the resident has not said yet
 */
public record Answers(Map<Key, Answer> given, Map<String, Integer> items) {
    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public Answers {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    public Answers with(Key key, Answer answer) {
        Map<Key, Answer> more = new LinkedHashMap<>(given);
        more.put(key, answer);
        return new Answers(more, items);
    }

    public Answers without(Key key) {
        Map<Key, Answer> fewer = new LinkedHashMap<>(given);
        fewer.remove(key);
        return new Answers(fewer, items);
    }

    public Answers withItems(String section, int count) {
        Map<String, Integer> more = new LinkedHashMap<>(items);
        more.put(section, count);
        return new Answers(given, more);
    }
}
