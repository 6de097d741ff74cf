package ua.vikno.portal.api.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;

/**
 * One question of a form.
 *
 * @param id unique in its form, for ever: the key of stored answers
 * @param when it is asked only while this holds
 * @param required it must be answered while this holds
 * @param list id of the list of what can be chosen; null for a question without options
 * @param files how many files or pictures there may be
 * @param prefill where an answer comes from that the city already knows, such as {@code account.area}
 * @param standard what is suggested otherwise: an option, {@code all} or {@code today}; never counts as an answer
 */
public record Question(
        String id,
        Localized label,
        AnswerKind kind,
        Condition when,
        Condition required,
        @Nullable String list,
        List<Check> checks,
        @Nullable Rule rule,
        int files,
        @Nullable String prefill,
        @Nullable String standard,
        @Nullable String unit,
        boolean secret) {
    public Question {
        checks = List.copyOf(checks);
    }
}
