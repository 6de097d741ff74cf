package ua.vikno.portal.city.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.deadlines.Deadline;
import ua.vikno.portal.api.deadlines.DeadlineRule;
import ua.vikno.portal.api.deadlines.WorkingCalendar;
import ua.vikno.portal.yaml.YamlMap;

/** Counts the examples of {@code deadline-rules.yaml}, so that whoever writes a rule or moves a day sees what it does. */
record DeadlineExamples(Map<String, DeadlineRule> rules, WorkingCalendar calendar) {
    void count(List<YamlMap> examples) {
        for (YamlMap example : examples) {
            example.only("rule", "maxTotal", "unit", "n", "hours", "registered", "from", "last", "due");
            Optional<Instant> begun = begun(example);
            Optional<DeadlineRule> rule = rule(example);
            if (begun.isPresent() && rule.isPresent()) {
                Deadline counted = example.has("maxTotal")
                        ? rule.get().longestFrom(begun.get(), calendar)
                        : rule.get().from(begun.get(), calendar);
                compare(example, counted);
            }
        }
    }

    private Optional<DeadlineRule> rule(YamlMap example) {
        if (!example.has("rule") && !example.has("maxTotal")) {
            return TermReader.read(example).map(term -> new DeadlineRule(term, false, null));
        }
        String key = example.has("rule") ? "rule" : "maxTotal";
        Optional<DeadlineRule> rule = Optional.ofNullable(rules.get(example.text(key, "")));
        if (rule.isEmpty()) {
            example.error(key, "no rule " + example.text(key) + "; there are " + String.join(", ", rules.keySet()));
        }
        return rule;
    }

    private Optional<Instant> begun(YamlMap example) {
        if (example.has("registered")) {
            return Values.day(example, "registered")
                    .map(day -> day.atStartOfDay(calendar.zone()).toInstant());
        }
        return moment(example, "from");
    }

    private static void compare(YamlMap example, @Nullable Deadline counted) {
        switch (counted) {
            case null -> example.error("maxTotal", "this rule has no maxTotal");
            case Deadline.Day day -> {
                if (example.has("last")) {
                    Values.day(example, "last").ifPresent(last -> same(example, "last", last, day.last()));
                }
                Optional<LocalDate> due = Values.day(example, "due");
                due.ifPresent(expected -> same(example, "due", expected, day.due()));
            }
            case Deadline.Moment moment ->
                moment(example, "due").ifPresent(due -> same(example, "due", due, moment.due()));
        }
    }

    private static void same(YamlMap example, String key, Object expected, Object counted) {
        if (!expected.equals(counted)) {
            example.error(
                    key, key + " is counted as " + counted + ", not " + expected + ": mend example, rule or calendar");
        }
    }

    private static Optional<Instant> moment(YamlMap example, String key) {
        String text = example.required(key);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            example.error(key, key + " must be a moment such as 2026-10-25T02:30+03:00, not " + text);
            return Optional.empty();
        }
    }
}
