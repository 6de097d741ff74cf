package ua.vikno.portal.api.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the city already knows, by where it comes from, such as {@code account.area}: shown to be confirmed, so that it is entered once.
 * It counts as an answer only when the resident has confirmed it.
 *
 * @param facts of a repeated section one for each item, in their order
 */
public record Known(Map<String, List<Answer>> facts) {
    public static final Known NOTHING = new Known(Map.of());

    public Known {
        facts = Map.copyOf(facts);
    }

    int items(@Nullable String source) {
        return of(source).size();
    }

    /** @return null where nothing is known, or several things of a question that is asked once */
    @Nullable
    Answer fact(@Nullable String source, boolean repeated, int item) {
        List<Answer> known = of(source);
        if (!repeated) {
            return known.size() == 1 ? known.getFirst() : null;
        }
        return item < known.size() ? known.get(item) : null;
    }

    private List<Answer> of(@Nullable String source) {
        return source == null ? List.of() : facts.getOrDefault(source, List.of());
    }
}
