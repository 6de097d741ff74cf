package ua.vikno.portal.api.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked, as things stand.
 *
 * @param options what can be chosen now
 * @param answer what was answered; null for nothing yet
 * @param suggested what is offered to be confirmed while nothing was answered
 * @param wrong why the answer cannot be taken
 */
public record Asked(
        Key key,
        Question question,
        boolean required,
        List<Option> options,
        @Nullable Answer answer,
        @Nullable Answer suggested,
        @Nullable Wrong wrong) {
    /** Whether it waits for an answer, or for a better one. */
    public boolean open() {
        return wrong != null || (answer == null && question.kind() != AnswerKind.NOTE);
    }

    /** Whether there is an answer that counts. */
    boolean answered() {
        return wrong == null && answer != null && !(answer instanceof Answer.LeftOut);
    }

    Asked with(Wrong found) {
        return new Asked(key, question, required, options, answer, suggested, found);
    }
}
