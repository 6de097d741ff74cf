package ua.vikno.portal.api.forms;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists of a city, by id. What stands in a form itself is a list, too: {@code appeal/1/kind}. */
public record Lists(Map<String, OptionList> all) {
    private static final OptionList NONE = new OptionList(null, List.of());

    public Lists {
        all = Map.copyOf(all);
    }

    /** @return an empty list for a question without one, and for a list that is gone */
    public OptionList of(Question question) {
        return question.list() == null ? NONE : all.getOrDefault(question.list(), NONE);
    }

    /** What can be chosen, given the answers before. */
    List<Option> offered(Question question, Function<String, @Nullable Answer> answers) {
        OptionList list = of(question);
        if (list.of() == null) {
            return list.options();
        }
        List<String> chosen =
                answers.apply(list.of()) instanceof Answer.Chosen before ? before.options() : List.<String>of();
        return list.options().stream()
                .filter(option -> option.of() != null && chosen.contains(option.of()))
                .toList();
    }
}
