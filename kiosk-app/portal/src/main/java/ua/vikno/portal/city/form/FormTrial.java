package ua.vikno.portal.city.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.vikno.portal.api.forms.Answer;
import ua.vikno.portal.api.forms.Answers;
import ua.vikno.portal.api.forms.Asked;
import ua.vikno.portal.api.forms.Evaluation;
import ua.vikno.portal.api.forms.Evaluation.Change;
import ua.vikno.portal.api.forms.Evaluator;
import ua.vikno.portal.api.forms.FormHistory;
import ua.vikno.portal.api.forms.FormVersion;
import ua.vikno.portal.api.forms.FormWords;
import ua.vikno.portal.api.forms.Key;
import ua.vikno.portal.api.forms.Known;
import ua.vikno.portal.api.forms.Option;

/** Asks a form at a terminal, one question after the other, so that a city tries its words and conditions before any kiosk shows them. */
public final class FormTrial {
    private static final int MOST_LINES = 10_000;

    private final Evaluator evaluator;
    private final String language;
    private final PrintStream out;

    public FormTrial(ResidentForms forms, FormVersion form, String language, LocalDate today, PrintStream out) {
        this.evaluator = new Evaluator(form, forms.lists(), today);
        this.language = language;
        this.out = out;
    }

    /** One line for each version of each form. */
    public static void list(ResidentForms forms, LocalDate today, PrintStream out) {
        for (FormHistory history : forms.forms().values()) {
            for (FormVersion form : history.versions()) {
                String state = form.equals(history.present())
                        ? "present"
                        : history.takes(form, today) ? "retired, still taken" : "retired, no longer taken";
                out.println(form.id() + " " + form.version() + ": " + state + ", "
                        + form.questions().count() + " questions, "
                        + form.title().in("uk"));
            }
        }
    }

    /** @return whether the form was filled to its end */
    public boolean ask(BufferedReader in) throws IOException {
        Answers answers = Answers.NONE;
        Evaluation now = evaluator.evaluate(answers, Known.NOTHING);
        for (int line = 0; line < MOST_LINES && now.next().isPresent(); line++) {
            Asked asked = now.next().get();
            show(asked);
            String typed = in.readLine();
            if (typed == null) {
                return false;
            }
            Answers further = further(answers, now, asked, typed.strip());
            Evaluation then = evaluator.evaluate(further, Known.NOTHING);
            List<Asked> refused = then.asked().stream()
                    .filter(each -> each.key().equals(asked.key()) && each.wrong() != null)
                    .toList();
            refused.forEach(this::say);
            if (!refused.isEmpty()) {
                continue;
            }
            tell(then.since(now));
            answers = further;
            now = then;
        }
        review(now);
        return now.next().isEmpty();
    }

    private Answers further(Answers answers, Evaluation now, Asked asked, String typed) {
        // A phone begins with a plus, too.
        String named = typed.isEmpty() ? "" : typed.substring(1);
        if (typed.startsWith("=")) {
            Optional<Key> again = Stream.of(new Key(named, asked.key().item()), new Key(named, 0))
                    .filter(answers.given()::containsKey)
                    .findFirst();
            if (again.isPresent()) {
                return answers.without(again.get());
            }
        }
        if (typed.startsWith("+") && now.items().containsKey(named)) {
            return answers.withItems(named, now.items().getOrDefault(named, 0) + 1);
        }
        Optional<Answer> answer = Typed.answer(asked, typed);
        if (answer.isEmpty()) {
            out.println("  ? " + Typed.how(asked.question().kind()));
        }
        return answer.map(given -> answers.with(asked.key(), given)).orElse(answers);
    }

    private void show(Asked asked) {
        String unit = asked.question().unit();
        out.println(asked.question().label().in(language) + (unit == null ? "" : ", " + unit)
                + (asked.key().item() == 0 ? "" : " [" + (asked.key().item() + 1) + "]")
                + (asked.required() ? "" : " (-)") + "  {" + asked.question().id() + "}");
        int number = 1;
        for (Option option : asked.options()) {
            out.println("  " + number++ + " " + option.name().in(language));
        }
        if (asked.suggested() != null) {
            out.println("  = " + shown(asked, asked.suggested()));
        }
    }

    private void say(Asked refused) {
        if (refused.wrong() != null) {
            out.println("  ! " + FormWords.sentence(refused.wrong(), language));
        }
    }

    private void tell(Change change) {
        if (!change.gone().isEmpty()) {
            out.println("  no longer asked: " + ids(change.gone()));
        }
        if (!change.again().isEmpty()) {
            out.println("  to be looked at again: " + ids(change.again()));
        }
    }

    private static String ids(List<Key> keys) {
        return keys.stream().map(Key::question).distinct().collect(Collectors.joining(", "));
    }

    private void review(Evaluation end) {
        out.println("---");
        Answers sent = end.submission();
        for (Asked asked : end.asked()) {
            Answer answer = sent.given().get(asked.key());
            out.println(asked.question().label().in(language) + ": " + (answer == null ? "–" : shown(asked, answer)));
        }
        out.println(sent.given().size() + " answers are sent, " + end.pruned().size() + " are kept back");
    }

    private String shown(Asked asked, Answer answer) {
        if (asked.question().secret()) {
            return "•••";
        }
        return Typed.shown(answer, asked.options(), language);
    }
}
