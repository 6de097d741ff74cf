package ua.vikno.portal.city.form;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.vikno.portal.api.deadlines.DeadlineRule;
import ua.vikno.portal.api.deadlines.Term;
import ua.vikno.portal.api.deadlines.WorkingCalendar;
import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code deadline-rules.yaml}: rules by id, the city's calendar, and examples that are counted when the file is checked. */
final class DeadlinesFile {
    private static final List<String> STARTS =
            List.of("registered", "instant", "review-begins", "complete-documents", "place-offered", "change");
    private static final int MOST_RULES = 200;

    private final Map<String, DeadlineRule> rules = new LinkedHashMap<>();
    private final Set<String> perCategory = new HashSet<>();

    private DeadlinesFile() {}

    /** @return the ids of the rules that forms may name */
    static Set<String> read(YamlMap file, ZoneId zone) {
        file.only("rules", "classes_used_by_cities", "calendar", "vectors");
        DeadlinesFile read = new DeadlinesFile();
        YamlMap rules = file.map("rules");
        if (rules.keys().size() > MOST_RULES) {
            file.error("rules", "at most " + MOST_RULES + " rules");
            return Set.of();
        }
        rules.keys().forEach(id -> read.rule(id, rules.map(id)));
        WorkingCalendar calendar = calendar(file.map("calendar"), zone);
        new DeadlineExamples(read.rules, calendar).count(file.maps("vectors"));
        Set<String> ids = new HashSet<>(read.rules.keySet());
        ids.addAll(read.perCategory);
        return ids;
    }

    private void rule(String id, YamlMap rule) {
        if (rule.has("perCategory")) {
            rule.only("perCategory", "mark", "source");
            perCategory.add(id);
            return;
        }
        rule.only("unit", "n", "hours", "skip", "start", "roll", "maxTotal", "action", "who", "mark", "source");
        String start = rule.required("start");
        if (!start.isEmpty() && !STARTS.contains(start)) {
            rule.error("start", "start must be one of " + String.join(", ", STARTS) + ", not " + start);
        }
        String roll = rule.text("roll", "");
        if (!roll.isEmpty() && !roll.equals("next-working-day")) {
            rule.error("roll", "roll is next-working-day or left out, not " + roll);
        }
        Optional<Term.OfDays> longest = rule.has("maxTotal") ? TermReader.days(rule.map("maxTotal")) : Optional.empty();
        TermReader.read(rule)
                .ifPresent(term -> rules.put(id, new DeadlineRule(term, !roll.isEmpty(), longest.orElse(null))));
    }

    private static WorkingCalendar calendar(YamlMap calendar, ZoneId zone) {
        calendar.only("weekend", "note", "off", "worked");
        Set<DayOfWeek> weekend = new HashSet<>();
        for (String day : calendar.texts("weekend")) {
            try {
                weekend.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                calendar.error("weekend", "weekend is [saturday, sunday] or other days of the week, not " + day);
            }
        }
        try {
            return new WorkingCalendar(zone, weekend, single(calendar, "off"), single(calendar, "worked"));
        } catch (IllegalArgumentException e) {
            calendar.error("weekend", e.getMessage() + ": leave some out");
            return new WorkingCalendar(zone, Set.of(), Set.of(), Set.of());
        }
    }

    /** {@code [{day: 2026-12-25, act: …}]}: a day is moved by an act that can be looked up. */
    private static Set<LocalDate> single(YamlMap calendar, String key) {
        Set<LocalDate> days = new HashSet<>();
        for (YamlMap single : calendar.maps(key)) {
            single.only("day", "act");
            single.required("act");
            Values.day(single, "day").ifPresent(day -> {
                if (!days.add(day)) {
                    single.error("day", day + " stands twice: remove one");
                }
            });
        }
        return days;
    }
}
