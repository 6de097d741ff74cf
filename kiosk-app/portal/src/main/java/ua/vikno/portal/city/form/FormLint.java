package ua.vikno.portal.city.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.forms.AnswerKind;
import ua.vikno.portal.api.forms.Condition;
import ua.vikno.portal.api.forms.Lists;
import ua.vikno.portal.api.forms.Option;
import ua.vikno.portal.api.forms.OptionList;
import ua.vikno.portal.api.forms.Question;
import ua.vikno.portal.api.forms.Rule;
import ua.vikno.portal.api.forms.Section;
import ua.vikno.portal.yaml.YamlMap;

/** Finds what would make a form unusable though each of its lines can be read. */
final class FormLint {
    private static final int MOST_SCREENS = 40;
    private static final Set<AnswerKind> NUMBERS =
            Set.of(AnswerKind.INTEGER, AnswerKind.DECIMAL, AnswerKind.MONEY, AnswerKind.YEAR);

    private final FormSource source;
    private final Lists lists;
    private final Set<String> deadlines;
    private final Map<String, Question> before = new HashMap<>();
    private final Map<String, Section> sectionOf = new HashMap<>();

    FormLint(FormSource source, Lists lists, Set<String> deadlines) {
        this.source = source;
        this.lists = lists;
        this.deadlines = deadlines;
    }

    void check() {
        String deadline = source.form().deadline();
        if (deadline != null && !deadlines.contains(deadline)) {
            source.file()
                    .error("deadline", "no rule " + deadline + " in " + ResidentForms.DEADLINES + ": add it, or none");
        }
        long screens = source.form().questions().count();
        if (screens > MOST_SCREENS) {
            source.file().error("sections", screens + " screens are more than " + MOST_SCREENS + ": make two forms");
        }
        for (Section section : source.form().sections()) {
            section.questions().forEach(question -> sectionOf.put(question.id(), section));
        }
        for (Section section : source.form().sections()) {
            YamlMap lines = source.sections().getOrDefault(section.id(), source.file());
            condition(lines, "when", section.when(), null);
            for (Question question : section.questions()) {
                question(source.lines(question.id()), question, section);
                before.put(question.id(), question);
            }
        }
    }

    private void question(YamlMap lines, Question question, Section section) {
        condition(lines, "when", question.when(), section);
        condition(lines, "required", question.required(), section);
        if (question.list() != null) {
            list(lines, question, section);
        }
        standard(lines, question);
        if (question.rule() instanceof Rule.NotOver rule
                && !(NUMBERS.contains(question.kind())
                        && before.containsKey(rule.other())
                        && NUMBERS.contains(before.get(rule.other()).kind())
                        && section.equals(sectionOf.get(rule.other())))) {
            lines.error("rule", "a rule compares with a number that stands before in the same section");
        }
    }

    /** A condition looks back, and at what can be there. */
    private void condition(YamlMap lines, String key, Condition condition, @Nullable Section at) {
        condition.parts().forEach(part -> {
            Question asked = before.get(part.question());
            Section its = sectionOf.get(part.question());
            if (its == null) {
                lines.error(key, "no field " + part.question() + " in this form");
            } else if (asked == null) {
                lines.error(key, "field " + part.question() + " comes later: a condition looks back, so move one");
            } else if (its.repeat() != null && !its.equals(at)) {
                lines.error(
                        key,
                        "field " + part.question() + " is asked for each item of " + its.id()
                                + ": only fields of that section can ask about it");
            } else {
                fits(lines, key, part, asked);
            }
        });
    }

    private void fits(YamlMap lines, String key, Condition.About part, Question asked) {
        switch (part) {
            case Condition.Is is -> value(lines, key, asked, is.value());
            case Condition.In in -> in.values().stream().sorted().forEach(value -> value(lines, key, asked, value));
            case Condition.Over over -> {
                if (!NUMBERS.contains(asked.kind())) {
                    lines.error(key, "over is about a number, and " + over.question() + " is none");
                }
            }
            case Condition.YoungerThan young -> {
                if (asked.kind() != AnswerKind.DATE) {
                    lines.error(key, "youngerThan is about a date, and " + young.question() + " is none");
                }
            }
            case Condition.Answered _ -> {
                // Every question can be answered.
            }
        }
    }

    private void value(YamlMap lines, String key, Question asked, String value) {
        boolean possible = switch (asked.kind()) {
            case CHOICE, CHOICES, RANKED ->
                lists.of(asked).options().stream()
                        .anyMatch(option -> option.id().equals(value));
            case YES_NO, CONSENT -> value.equals("true") || value.equals("false");
            case INTEGER, YEAR -> value.matches("-?(0|[1-9]\\d{0,14})");
            case TEXT, PARAGRAPH, ACCOUNT, PHONE, EMAIL -> true;
            default -> false;
        };
        if (!possible) {
            lines.error(key, asked.id() + " is never " + value);
        }
    }

    private void list(YamlMap lines, Question question, Section section) {
        OptionList list = lists.of(question);
        if (list.options().isEmpty()) {
            if (!lists.all().containsKey(question.list())) {
                lines.error(
                        "options",
                        "no list " + question.list() + ": add it to lists.yaml or " + ResidentForms.CITY_LISTS);
            }
            return;
        }
        if (list.of() == null) {
            return;
        }
        Question parent = before.get(list.of());
        Section its = sectionOf.get(list.of());
        if (parent == null || its == null || (its.repeat() != null && !its.equals(section))) {
            lines.error(
                    "options", "list " + question.list() + " is chosen by a field " + list.of() + " before this one");
            return;
        }
        Set<String> parents = new HashSet<>();
        lists.of(parent).options().forEach(option -> parents.add(option.id()));
        Set<String> served = new HashSet<>();
        for (Option option : list.options()) {
            served.add(option.of());
            if (!parents.contains(option.of())) {
                lines.error(
                        "options", "option " + option.id() + " is of " + option.of() + ", which is no " + parent.id());
            }
        }
        if (question.required().equals(Condition.always()) && !served.containsAll(parents)) {
            parents.removeAll(served);
            lines.error(
                    "options",
                    "list " + question.list() + " has nothing for "
                            + String.join(", ", parents.stream().sorted().toList()));
        }
    }

    /** A suggestion is one that could be answered, and never counts as the answer. */
    private void standard(YamlMap lines, Question question) {
        String standard = question.standard();
        if (standard == null) {
            return;
        }
        boolean right = switch (question.kind()) {
            case DATE -> standard.equals("today");
            case CHOICE -> offers(question, standard);
            case CHOICES -> standard.equals("all") || offers(question, standard);
            default -> false;
        };
        if (!right) {
            lines.error(
                    "default",
                    standard
                            + " cannot be suggested here: an option, all for choices, or today for a date; a default is"
                            + " shown to be confirmed and never fills a required field");
        }
    }

    private boolean offers(Question question, String option) {
        return Stream.of(lists.of(question)).flatMap(l -> l.options().stream()).anyMatch(o -> o.id().equals(option));
    }
}
