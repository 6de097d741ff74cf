package ua.vikno.portal.api.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a form says about the answers so far.
 *
 * @param asked every question that is asked now, in the form's order
 * @param items how many items each repeated section that is shown has
 * @param pruned answers that are kept in the draft and not sent, because their question is no longer asked
 */
public record Evaluation(List<Asked> asked, Map<String, Integer> items, List<Key> pruned) {
    public Evaluation {
        asked = List.copyOf(asked);
        pruned = List.copyOf(pruned);
    }

    /** The first question that waits for an answer; empty when the form can be sent. */
    public Optional<Asked> next() {
        return asked.stream().filter(Asked::open).findFirst();
    }

    /** What is sent: right answers to questions that are asked, and nothing else. */
    public Answers submission() {
        Map<Key, Answer> sent = new LinkedHashMap<>();
        for (Asked each : asked) {
            if (each.answered() && each.answer() != null) {
                sent.put(each.key(), each.answer());
            }
        }
        return new Answers(sent, items);
    }

    /** What another answer before has changed: questions no longer asked, and answers that must be looked at again. */
    public Change since(Evaluation before) {
        Set<Key> now = keys(any -> true);
        Set<Key> wrongBefore = before.keys(each -> each.wrong() != null);
        List<Key> gone = new ArrayList<>(before.keys(any -> true));
        gone.removeIf(now::contains);
        List<Key> again = new ArrayList<>(keys(each -> each.wrong() != null));
        again.removeIf(wrongBefore::contains);
        return new Change(gone, again);
    }

    private Set<Key> keys(Predicate<Asked> which) {
        Set<Key> keys = new LinkedHashSet<>();
        asked.stream().filter(which).forEach(each -> keys.add(each.key()));
        return keys;
    }

    /**
     * What one answer has changed about others.
     *
     * @param gone questions that are no longer asked
     * @param again answers that are wrong now and were not
     */
    public record Change(List<Key> gone, List<Key> again) {}
}
