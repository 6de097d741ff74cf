package ua.vikno.portal.city.form;

import java.util.List;
import java.util.Optional;
import ua.vikno.portal.api.deadlines.Term;
import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code {unit: working-day, n: 5}} and {@code {hours: PT24H, skip: [weekend, holiday]}}. */
final class TermReader {
    private TermReader() {}

    static Optional<Term> read(YamlMap map) {
        return map.has("hours") ? hours(map) : days(map).map(days -> days);
    }

    static Optional<Term.OfDays> days(YamlMap map) {
        Optional<Unit> unit = Values.constant(map, "unit", Unit.class);
        Optional<Integer> count = Values.whole(map, "n", 1, Integer.MAX_VALUE);
        if (unit.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        int n = count.get();
        try {
            return Optional.of(
                    switch (unit.get()) {
                        case MONTH -> new Term.Months(n);
                        case CALENDAR_DAY -> new Term.Days(n);
                        case WORKING_DAY -> new Term.WorkingDays(n);
                    });
        } catch (IllegalArgumentException e) {
            map.error("n", "n " + e.getMessage() + ", not " + n);
            return Optional.empty();
        }
    }

    private static Optional<Term> hours(YamlMap map) {
        List<String> skipped = map.texts("skip");
        if (map.has("skip") && !(skipped.size() == 2 && skipped.containsAll(List.of("weekend", "holiday")))) {
            map.error("skip", "skip is [weekend, holiday], not " + skipped);
        }
        return Values.duration(map, "hours").flatMap(length -> {
            try {
                return Optional.of(new Term.Hours(length, map.has("skip")));
            } catch (IllegalArgumentException e) {
                map.error("hours", "hours " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    private enum Unit {
        MONTH,
        CALENDAR_DAY,
        WORKING_DAY
    }
}
