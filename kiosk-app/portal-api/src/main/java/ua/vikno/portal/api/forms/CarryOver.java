package ua.vikno.portal.api.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes a draft from one version of a form into the next. An answer stays where a question has the same id, the same kind and is repeated
 * with the same section; everything else is asked, never assumed.
 */
public record CarryOver(FormVersion from, FormVersion to) {
    public Answers carry(Answers answers) {
        Map<Key, Answer> kept = new LinkedHashMap<>(answers.given());
        kept.keySet().removeIf(key -> !carries(key.question()));
        return new Answers(kept, answers.items());
    }

    private boolean carries(String question) {
        Place before = places(from).get(question);
        return before != null && before.equals(places(to).get(question));
    }

    private static Map<String, Place> places(FormVersion form) {
        Map<String, Place> places = new HashMap<>();
        for (Section section : form.sections()) {
            for (Question question : section.questions()) {
                places.put(question.id(), new Place(question.kind(), section.repeat() == null ? "" : section.id()));
            }
        }
        return places;
    }

    /** @param repeated the section whose items it is asked for; empty where it is asked once */
    private record Place(AnswerKind kind, String repeated) {}
}
