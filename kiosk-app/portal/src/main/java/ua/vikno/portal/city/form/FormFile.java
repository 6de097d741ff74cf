package ua.vikno.portal.city.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.forms.FormVersion;
import ua.vikno.portal.api.forms.Question;
import ua.vikno.portal.api.forms.Section;
import ua.vikno.portal.yaml.YamlMap;

/** Reads one form. */
final class FormFile {
    private static final int MOST_SECTIONS = 20;
    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_ITEMS = 50;
    private static final int LAST_VERSION = 9999;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ITEM = 40;

    private final Map<String, YamlMap> questions = new LinkedHashMap<>();
    private final Map<String, YamlMap> sections = new LinkedHashMap<>();
    private final ConditionReader conditions = new ConditionReader();
    private final YamlMap file;
    private final Dictionary dictionary;
    private final ListsReader lists;

    private FormFile(YamlMap file, Dictionary dictionary, ListsReader lists) {
        this.file = file;
        this.dictionary = dictionary;
        this.lists = lists;
    }

    static FormSource read(YamlMap file, Dictionary dictionary, ListsReader lists) {
        return new FormFile(file, dictionary, lists).form();
    }

    private FormSource form() {
        // What stands after sections is for staff, exchange and papers; no resident is asked it.
        file.only(
                "form",
                "version",
                "title",
                "kind",
                "capabilities",
                "level",
                "deadline",
                "retention",
                "retired",
                "must_upgrade",
                "sources",
                "sections",
                "together_with",
                "outcome",
                "open311",
                "public",
                "not_asked",
                "staff_actions",
                "results",
                "document",
                "register",
                "rules_by_city");
        String id = id(file, "form", "[a-z][a-z0-9-]{0,39}");
        Values.constant(file, "kind", Kind.class);
        Values.constant(file, "level", Level.class);
        retention();
        Localized title = dictionary.text(file, "title", LONGEST_TITLE);
        Optional<LocalDate> retired = file.has("retired") ? Values.day(file, "retired") : Optional.empty();
        String deadline = file.text("deadline", "none");
        String upgrade = file.text("must_upgrade", "false");
        if (!List.of("true", "false").contains(upgrade)) {
            file.error("must_upgrade", "must_upgrade is true or false, not " + upgrade);
        }
        List<Section> read = sections();
        FormVersion form = new FormVersion(
                id,
                Values.whole(file, "version", 1, LAST_VERSION).orElse(1),
                title,
                deadline.equals("none") ? null : deadline,
                retired.orElse(null),
                upgrade.equals("true"),
                read);
        return new FormSource(form, file, questions, sections);
    }

    private void retention() {
        YamlMap retention = file.map("retention");
        retention.only("unfinished", "closed", "reporter");
        for (String key : List.of("closed", "reporter")) {
            String period = key.equals("closed") ? retention.required(key) : retention.text(key, "P1D");
            if (!period.isEmpty() && !period.matches("P[1-9]\\d{0,2}[YMD]")) {
                retention.error(key, key + " must be a period such as P1Y or P30D, not " + period);
            }
        }
    }

    private List<Section> sections() {
        List<YamlMap> all = file.maps("sections");
        int fields =
                all.stream().mapToInt(section -> section.maps("fields").size()).sum();
        if (all.isEmpty() || all.size() > MOST_SECTIONS || fields > MOST_QUESTIONS) {
            file.error(
                    "sections",
                    "a form has 1 to " + MOST_SECTIONS + " sections and at most " + MOST_QUESTIONS + " fields, not "
                            + all.size() + " and " + fields + ": make two forms");
            return List.of();
        }
        return all.stream().map(this::section).toList();
    }

    private Section section(YamlMap section) {
        section.only("id", "title", "when", "repeat", "fields");
        String id = id(section, "id", "[a-z][a-z0-9_]{0,39}");
        if (sections.putIfAbsent(id, section) != null) {
            section.error("id", "section " + id + " stands twice: give one another id");
        }
        Localized title = dictionary.text(section, "title", LONGEST_TITLE);
        Section.Repeat repeat = section.has("repeat") ? repeat(section.map("repeat")) : null;
        List<Question> read = new ArrayList<>();
        for (YamlMap field : section.maps("fields")) {
            Question question = new FieldReader(field, file, dictionary, lists, conditions).question(repeat != null);
            if (questions.putIfAbsent(question.id(), field) == null) {
                read.add(question);
            } else {
                field.error("id", "field " + question.id() + " stands twice in this form: give one another id");
            }
        }
        if (read.isEmpty()) {
            section.error("fields", "a section without fields: leave it out");
        }
        return new Section(id, title, conditions.when(section, "when"), repeat, read);
    }

    private Section.Repeat repeat(YamlMap repeat) {
        repeat.only("min", "max", "item", "prefill");
        int least = Values.whole(repeat, "min", 0, MOST_ITEMS).orElse(0);
        int most = Values.whole(repeat, "max", 1, MOST_ITEMS).orElse(MOST_ITEMS);
        if (least > most) {
            repeat.error("min", "min is more than max");
        }
        return new Section.Repeat(
                Math.min(least, most),
                most,
                dictionary.text(repeat, "item", LONGEST_ITEM),
                FieldReader.prefill(repeat));
    }

    /** An id that can be relied on: strange characters in it are told, and left out. */
    static String id(YamlMap map, String key, String pattern) {
        String id = map.required(key);
        if (!id.isEmpty() && !id.matches(pattern)) {
            map.error(key, key + " must be like " + pattern + ", not " + id);
        }
        return id.replaceAll("[^A-Za-z0-9_-]", "");
    }

    private enum Kind {
        APPLICATION,
        APPEAL,
        REQUEST,
        REGISTRATION,
        BOOKING,
        CERTIFICATE,
        RATING
    }

    private enum Level {
        NONE,
        ACCOUNT,
        PORTAL,
        STRONG
    }
}
