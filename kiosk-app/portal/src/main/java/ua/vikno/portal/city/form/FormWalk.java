package ua.vikno.portal.city.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ua.vikno.portal.api.forms.Answer;
import ua.vikno.portal.api.forms.Answers;
import ua.vikno.portal.api.forms.Asked;
import ua.vikno.portal.api.forms.Condition;
import ua.vikno.portal.api.forms.Evaluation;
import ua.vikno.portal.api.forms.Evaluator;
import ua.vikno.portal.api.forms.Known;
import ua.vikno.portal.api.forms.Lists;
import ua.vikno.portal.api.forms.Question;
import ua.vikno.portal.api.forms.Section;

/** Fills a form by itself, as a resident would: finds questions that can't be answered, and questions that nothing leads to. */
final class FormWalk {
    /** Any day: what is found must not depend on when the files are checked. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private static final int MOST_TRIES = 3000;
    private static final int MOST_OPTIONS = 50;

    private final FormSource source;
    private final Lists lists;
    private final Evaluator evaluator;
    private final Examples examples = new Examples(DAY);
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Section> sectionOf = new HashMap<>();
    private int tries;

    FormWalk(FormSource source, Lists lists) {
        this.source = source;
        this.lists = lists;
        this.evaluator = new Evaluator(source.form(), lists, DAY);
        for (Section section : source.form().sections()) {
            for (Question question : section.questions()) {
                questions.put(question.id(), question);
                sectionOf.put(question.id(), section);
            }
        }
    }

    void check() {
        Set<String> seen = new HashSet<>();
        if (!reachesItsEnd(seen)) {
            return;
        }
        for (Question question : source.form().questions().toList()) {
            if (!seen.contains(question.id())) {
                tries = 0;
                boolean reached = reaches(question.id(), pivots(question), start());
                if (!reached && tries < MOST_TRIES) {
                    source.lines(question.id())
                            .error("id", "field " + question.id() + " is never asked: mend its when");
                } else if (!reached) {
                    source.lines(question.id())
                            .warn(
                                    "id",
                                    "not found within " + MOST_TRIES + " tries when this is asked: is its when right?");
                }
            }
        }
    }

    /** Two items where there may be so many: where exactly one has yes, the other has no. */
    private Answers start() {
        Answers start = Answers.NONE;
        for (Section section : source.form().sections()) {
            if (section.repeat() != null) {
                start = start.withItems(
                        section.id(),
                        Math.clamp(2, section.repeat().least(), section.repeat().most()));
            }
        }
        return start;
    }

    private boolean reachesItsEnd(Set<String> seen) {
        Answers answers = start();
        for (int step = 0; step < MOST_TRIES; step++) {
            Evaluation evaluation = evaluate(answers);
            evaluation.asked().forEach(asked -> seen.add(asked.question().id()));
            Optional<Asked> next = evaluation.next();
            if (next.isEmpty()) {
                return true;
            }
            Optional<Answers> further = further(answers, next.get());
            if (further.isEmpty()) {
                String id = next.get().question().id();
                source.lines(id)
                        .error(
                                "id",
                                "no answer to " + id + " would be taken: its checks or its rule contradict each other");
                return false;
            }
            answers = further.get();
        }
        source.file().error("sections", "its rules contradict each other: it never ends");
        return false;
    }

    private Optional<Answers> further(Answers answers, Asked asked) {
        return examples.of(asked).stream()
                .map(example -> answers.with(asked.key(), example))
                .filter(more -> isClosed(more, asked))
                .findFirst();
    }

    private boolean reaches(String target, Set<String> pivots, Answers answers) {
        Evaluation evaluation = evaluate(answers);
        if (evaluation.asked().stream().anyMatch(asked -> asked.question().id().equals(target))) {
            return true;
        }
        Optional<Asked> next = evaluation.next();
        if (next.isEmpty() || tries >= MOST_TRIES) {
            return false;
        }
        Asked asked = next.get();
        if (!pivots.contains(asked.question().id())) {
            return further(answers, asked)
                    .map(more -> reaches(target, pivots, more))
                    .orElse(false);
        }
        return Stream.concat(turns(asked).stream(), examples.of(asked).stream())
                .distinct()
                .map(answer -> answers.with(asked.key(), answer))
                .filter(more -> isClosed(more, asked))
                .anyMatch(more -> reaches(target, pivots, more));
    }

    private boolean isClosed(Answers answers, Asked asked) {
        return evaluate(answers).asked().stream().noneMatch(each -> each.key().equals(asked.key()) && each.open());
    }

    private Evaluation evaluate(Answers answers) {
        tries++;
        return evaluator.evaluate(answers, Known.NOTHING);
    }

    /** The questions whose answers decide whether one is asked, and those that decide about them. */
    private Set<String> pivots(Question target) {
        Set<String> pivots = new HashSet<>();
        List<Question> open = new ArrayList<>(List.of(target));
        while (!open.isEmpty()) {
            Question question = open.removeLast();
            Section section = sectionOf.get(question.id());
            Stream<String> named = Stream.concat(
                    Stream.of(question.when(), section == null ? Condition.always() : section.when())
                            .flatMap(Condition::parts)
                            .map(Condition.About::question),
                    Stream.ofNullable(lists.of(question).of()));
            named.filter(questions::containsKey).filter(pivots::add).forEach(id -> open.add(questions.get(id)));
        }
        return pivots;
    }

    /** Answers at which some condition of the form turns. */
    private List<Answer> turns(Asked asked) {
        List<Answer> turns = new ArrayList<>();
        String id = asked.question().id();
        Stream<Condition> all = Stream.concat(
                source.form().sections().stream().map(Section::when),
                source.form().questions().map(Question::when));
        all.flatMap(Condition::parts).filter(part -> part.question().equals(id)).forEach(part -> {
            switch (part) {
                case Condition.Is is -> turns.add(answer(asked, is.value()));
                case Condition.In in -> in.values().stream().sorted().forEach(value -> turns.add(answer(asked, value)));
                case Condition.Over over -> {
                    turns.add(new Answer.Quantity(over.limit().add(BigDecimal.ONE)));
                    turns.add(new Answer.Quantity(over.limit()));
                }
                case Condition.YoungerThan young -> {
                    turns.add(new Answer.Day(DAY.minusYears(young.years()).plusDays(1)));
                    turns.add(new Answer.Day(DAY.minusYears(young.years())));
                }
                case Condition.Answered _ -> turns.add(new Answer.LeftOut());
            }
        });
        asked.options().stream()
                .limit(MOST_OPTIONS)
                .filter(_ -> asked.question().list() != null)
                .forEach(option -> turns.add(answer(asked, option.id())));
        return turns;
    }

    private static Answer answer(Asked asked, String value) {
        return switch (asked.question().kind()) {
            case CHOICE, CHOICES, RANKED -> new Answer.Chosen(List.of(value));
            case YES_NO, CONSENT -> new Answer.Yes(Boolean.parseBoolean(value));
            case INTEGER, DECIMAL, MONEY, YEAR -> new Answer.Quantity(new BigDecimal(value));
            default -> new Answer.Words(value);
        };
    }
}
