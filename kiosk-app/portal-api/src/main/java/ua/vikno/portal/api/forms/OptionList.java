package ua.vikno.portal.api.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen, kept apart from the forms that use it: it changes while they don't.
 *
 * @param of the question, in whichever form, whose answer decides what is offered; null for a list that is offered whole
 */
public record OptionList(@Nullable String of, List<Option> options) {
    public OptionList {
        options = List.copyOf(options);
    }
}
