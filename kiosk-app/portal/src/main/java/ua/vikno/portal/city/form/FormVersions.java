package ua.vikno.portal.city.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.vikno.portal.api.forms.Answer;
import ua.vikno.portal.api.forms.Answers;
import ua.vikno.portal.api.forms.CarryOver;
import ua.vikno.portal.api.forms.FormHistory;
import ua.vikno.portal.api.forms.Key;
import ua.vikno.portal.api.forms.Question;

/** Puts the versions of each form together, and finds what goes wrong between them. */
final class FormVersions {
    private FormVersions() {}

    static Map<String, FormHistory> of(List<FormSource> sources) {
        Map<String, List<FormSource>> byId = new LinkedHashMap<>();
        sources.forEach(source ->
                byId.computeIfAbsent(source.form().id(), _ -> new ArrayList<>()).add(source));
        Map<String, FormHistory> histories = new LinkedHashMap<>();
        byId.forEach((id, versions) -> {
            versions.sort(Comparator.comparingInt(source -> source.form().version()));
            for (int at = 1; at < versions.size(); at++) {
                between(versions.get(at - 1), versions.get(at));
            }
            if (versions.getLast().form().retired() != null) {
                versions.getLast().file().error("retired", "the newest version is the present one: leave retired out");
            }
            histories.put(
                    id, new FormHistory(versions.stream().map(FormSource::form).toList()));
        });
        return histories;
    }

    private static void between(FormSource old, FormSource next) {
        if (old.form().version() == next.form().version()) {
            next.file()
                    .error(
                            "version",
                            "version " + next.form().version() + " stands twice: a change is the next version");
            return;
        }
        if (old.form().retired() == null) {
            old.file()
                    .error(
                            "version",
                            "retired is missing: the day since which version "
                                    + next.form().version() + " stands in its place");
        }
        Answers draft = Answers.NONE;
        for (Question question : old.form().questions().toList()) {
            draft = draft.with(new Key(question.id(), 0), new Answer.LeftOut());
        }
        Set<Key> lost = new HashSet<>(draft.given().keySet());
        lost.removeAll(
                new CarryOver(old.form(), next.form()).carry(draft).given().keySet());
        next.form()
                .questions()
                .map(Question::id)
                .filter(id -> lost.contains(new Key(id, 0)))
                .forEach(id -> next.lines(id)
                        .warn(
                                "id",
                                "field " + id + " is another kind than in version "
                                        + old.form().version()
                                        + ": drafts ask it again. Another meaning is another id"));
    }
}
