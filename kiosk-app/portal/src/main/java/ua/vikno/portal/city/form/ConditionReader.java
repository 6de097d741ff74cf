package ua.vikno.portal.city.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import ua.vikno.portal.api.forms.Condition;
import ua.vikno.portal.yaml.YamlMap;

/** Reads conditions: data, not a language. Of one form at most 200, eight deep. */
final class ConditionReader {
    private static final int MOST = 200;
    private static final int DEEPEST = 8;
    private static final int MOST_VALUES = 100;
    private static final int OLDEST = 150;

    private int read;

    /** What stands under a key: true, false or a condition. */
    Condition required(YamlMap question) {
        if (question.isMap("required")) {
            return when(question, "required");
        }
        String text = question.required("required");
        if (!List.of("", "true", "false").contains(text)) {
            question.error("required", "required must be true, false or a condition, not " + text);
        }
        return text.equals("true") ? Condition.always() : Condition.never();
    }

    /** Always where there is none. */
    Condition when(YamlMap map, String key) {
        return map.has(key) ? condition(map, key, map.map(key), 1) : Condition.always();
    }

    private Condition condition(YamlMap holder, String key, YamlMap map, int depth) {
        read++;
        if (read == MOST + 1) {
            holder.error(key, "more than " + MOST + " conditions in one form: ask simpler");
        }
        if (depth > DEEPEST) {
            holder.error(key, "more than " + DEEPEST + " conditions in each other: ask simpler");
        }
        if (read > MOST || depth > DEEPEST) {
            return Condition.never();
        }
        if (map.has("all")) {
            map.only("all");
            return new Condition.All(each(map, "all", depth));
        }
        if (map.has("any")) {
            map.only("any");
            return new Condition.Any(each(map, "any", depth));
        }
        if (map.has("not")) {
            map.only("not");
            return new Condition.Not(condition(map, "not", map.map("not"), depth + 1));
        }
        return about(map);
    }

    private List<Condition> each(YamlMap map, String key, int depth) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlMap each : map.maps(key)) {
            if (read > MOST) {
                break;
            }
            conditions.add(condition(map, key, each, depth + 1));
        }
        if (conditions.isEmpty()) {
            map.error(key, key + " has no condition: leave it out");
        }
        return conditions;
    }

    private static Condition about(YamlMap map) {
        map.only("field", "is", "in", "answered", "over", "youngerThan");
        String field = map.required("field");
        if (map.keys().size() != 2) {
            map.error("field", "a condition has field and one of is, in, answered, over, youngerThan");
            return Condition.never();
        }
        if (map.has("is")) {
            return new Condition.Is(field, map.required("is"));
        }
        if (map.has("in")) {
            List<String> values = map.texts("in");
            if (values.isEmpty() || values.size() > MOST_VALUES) {
                map.error("in", "in has 1 to " + MOST_VALUES + " values");
            }
            return new Condition.In(field, new HashSet<>(values));
        }
        if (map.has("answered")) {
            if (!map.required("answered").equals("true")) {
                map.error(
                        "answered", "answered is true; otherwise write {not: {field: " + field + ", answered: true}}");
            }
            return new Condition.Answered(field);
        }
        if (map.has("over")) {
            return Values.number(map, "over")
                    .<Condition>map(limit -> new Condition.Over(field, limit))
                    .orElse(Condition.never());
        }
        return Values.whole(map, "youngerThan", 1, OLDEST)
                .<Condition>map(years -> new Condition.YoungerThan(field, years))
                .orElse(Condition.never());
    }
}
