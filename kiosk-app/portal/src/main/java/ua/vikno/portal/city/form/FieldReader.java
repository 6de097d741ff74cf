package ua.vikno.portal.city.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.forms.AnswerKind;
import ua.vikno.portal.api.forms.Question;
import ua.vikno.portal.api.forms.Rule;
import ua.vikno.portal.yaml.YamlMap;

/** Reads one field of a form. */
record FieldReader(YamlMap field, YamlMap form, Dictionary dictionary, ListsReader lists, ConditionReader conditions) {
    private static final String ID = "[a-z][a-z0-9_]*";
    private static final int LONGEST_LABEL = 120;
    private static final int MOST_FILES = 5;
    private static final List<String> MARKS = List.of("V", "P", "C", "M", "I");
    private static final List<String> PRIVACIES = List.of("secret", "child", "personal", "public");

    Question question(boolean repeated) {
        field.only(
                "id",
                "label",
                "type",
                "required",
                "when",
                "options",
                "check",
                "unit",
                "prefill",
                "default",
                "many",
                "private",
                "open311",
                "note",
                "rule",
                "mark",
                "source");
        String id = FormFile.id(field, "id", "[a-z][a-z0-9_]{0,39}");
        AnswerKind kind = Values.constant(field, "type", AnswerKind.class).orElse(AnswerKind.NOTE);
        where();
        boolean files = kind == AnswerKind.PHOTO || kind == AnswerKind.FILE;
        if (field.has("many") && !files) {
            field.error("many", "many is for photos and files");
        }
        return new Question(
                id,
                dictionary.text(field, "label", LONGEST_LABEL),
                kind,
                conditions.when(field, "when"),
                conditions.required(field),
                list(id, kind),
                CheckReader.read(field, kind),
                rule(id, kind, repeated),
                field.has("many") ? Values.whole(field, "many", 2, MOST_FILES).orElse(1) : 1,
                prefill(field),
                field.text("default"),
                field.text("unit"),
                isSecret());
    }

    /** What the city knows is named by where it knows it from, or by a field of another form. */
    static @Nullable String prefill(YamlMap map) {
        String prefill = map.text("prefill");
        if (prefill != null && !prefill.matches("today|[a-z][a-z0-9-]*\\.[a-z][a-z0-9_]*")) {
            map.error("prefill", "prefill is today, account.…, person.…, register.…, charges.… or FORM.FIELD");
        }
        return prefill;
    }

    /** Where a field comes from is marked, so that nobody takes an invention for a law. */
    private void where() {
        String mark = field.required("mark");
        if (!mark.isEmpty() && !MARKS.contains(mark)) {
            field.error("mark", "mark must be one of " + String.join(", ", MARKS) + ", not " + mark);
        }
        String source = field.text("source");
        if (source != null && !form.map("sources").has(source)) {
            field.error("source", "no source " + source + " in this form's sources");
        }
    }

    private boolean isSecret() {
        String privacy = field.text("private", "personal");
        if (!PRIVACIES.contains(privacy)) {
            field.error("private", "private must be one of " + String.join(", ", PRIVACIES) + ", not " + privacy);
        }
        return privacy.equals("secret");
    }

    private @Nullable String list(String id, AnswerKind kind) {
        if (kind == AnswerKind.SLOT && field.has("options")) {
            field.map("options").only("resource", "service");
            return null;
        }
        if (!kind.hasOptions()) {
            if (field.has("options")) {
                field.error("options", "a " + field.text("type") + " has no options");
            }
            return null;
        }
        if (field.isList("options")) {
            String own = form.text("form", "") + "/" + form.text("version", "") + "/" + id;
            lists.inline(field, own);
            return own;
        }
        return field.required("options");
    }

    private @Nullable Rule rule(String id, AnswerKind kind, boolean repeated) {
        String rule = field.text("rule");
        if (rule == null) {
            return null;
        }
        boolean always = !field.has("when") && !field.isMap("required") && "true".equals(field.text("required"));
        if (rule.equals("exactly one item is " + id) && kind == AnswerKind.YES_NO && repeated && always) {
            return new Rule.ExactlyOne();
        }
        if (rule.matches(id + " ≤ " + ID)) {
            return new Rule.NotOver(rule.substring(rule.lastIndexOf(' ') + 1));
        }
        field.error(
                "rule",
                "a rule is «" + id
                        + " ≤ FIELD», or for a yes-no that is required, without when, of a repeated section «exactly one item is "
                        + id + "»");
        return null;
    }
}
