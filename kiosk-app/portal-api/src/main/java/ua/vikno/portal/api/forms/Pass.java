package ua.vikno.portal.api.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass through a form. Confined to one thread. */
final class Pass {
    private final Evaluator by;
    private final Answers answers;
    private final Known known;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();

    Pass(Evaluator by, Answers answers, Known known) {
        this.by = by;
        this.answers = answers;
        this.known = known;
    }

    Evaluation evaluation() {
        Map<String, Answer> whole = new HashMap<>();
        for (Section section : by.form().sections()) {
            if (section.when().holds(whole::get, by.today())) {
                section(section, whole);
            }
        }
        return new Evaluation(asked, items, pruned());
    }

    private void section(Section section, Map<String, Answer> whole) {
        Section.Repeat repeat = section.repeat();
        int count = 1;
        if (repeat != null) {
            int wanted = answers.items().getOrDefault(section.id(), known.items(repeat.prefill()));
            count = Math.clamp(wanted, repeat.least(), repeat.most());
            items.put(section.id(), count);
        }
        for (int item = 0; item < count; item++) {
            Map<String, Answer> before = repeat == null ? whole : new HashMap<>(whole);
            for (Question question : section.questions()) {
                Item place = new Item(item, repeat != null, item == count - 1);
                Asked one = ask(question, place, before::get);
                if (one != null) {
                    asked.add(one);
                    if (one.answered() && one.answer() != null) {
                        before.put(question.id(), one.answer());
                    }
                }
            }
        }
    }

    private @Nullable Asked ask(Question question, Item item, Function<String, @Nullable Answer> before) {
        if (!question.when().holds(before, by.today())) {
            return null;
        }
        List<Option> options = by.lists().offered(question, before);
        if (options.isEmpty() && question.kind().hasOptions()) {
            return null;
        }
        boolean required = question.required().holds(before, by.today());
        Judge judge = new Judge(question, options, required, by.today());
        Key key = new Key(question.id(), item.number());
        Answer answer = answers.given().get(key);
        if (answer == null) {
            Answer suggested = suggested(judge, known.fact(question.prefill(), item.repeated(), item.number()));
            return new Asked(key, question, required, options, null, suggested, null);
        }
        Asked one = new Asked(key, question, required, options, answer, null, judge.wrong(answer));
        return one.answered() ? CrossRules.judged(one, asked, item.last()) : one;
    }

    /** What the city knows, or else what the form suggests; nothing that would be wrong. */
    private @Nullable Answer suggested(Judge judge, @Nullable Answer fact) {
        if (fact != null && judge.wrong(fact) == null) {
            return fact;
        }
        Answer standard = standard(judge.question(), judge.options());
        return standard == null || judge.wrong(standard) != null ? null : standard;
    }

    private @Nullable Answer standard(Question question, List<Option> options) {
        String standard = "today".equals(question.prefill()) ? "today" : question.standard();
        return switch (standard) {
            case null -> null;
            case "today" -> new Answer.Day(by.today());
            case "all" -> new Answer.Chosen(options.stream().map(Option::id).toList());
            default -> new Answer.Chosen(List.of(standard));
        };
    }

    private List<Key> pruned() {
        Set<Key> keys = new HashSet<>();
        asked.forEach(each -> keys.add(each.key()));
        return answers.given().keySet().stream()
                .filter(key -> !keys.contains(key))
                .toList();
    }

    /** @param last whether no further item of its section follows */
    private record Item(int number, boolean repeated, boolean last) {}
}
