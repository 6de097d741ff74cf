package ua.vikno.portal.api.forms;

import java.time.LocalDate;

/**
 * The one evaluator of forms: from answers to what is asked, top to bottom. Work is bounded by the form, whatever the answers hold. It
 * never throws.
 *
 * @param today the day on which it is judged
 */
public record Evaluator(FormVersion form, Lists lists, LocalDate today) {
    public Evaluation evaluate(Answers answers, Known known) {
        return new Pass(this, answers, known).evaluation();
    }
}
