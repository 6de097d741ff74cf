package ua.vikno.portal.city.form;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.portal.api.forms.AnswerKind;
import ua.vikno.portal.api.forms.Check;
import ua.vikno.portal.api.forms.NamedCheck;
import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code check}: a name, or limits that fit the kind of answer. */
final class CheckReader {
    private static final int LONGEST = 4000;
    private static final int OLDEST = 150;
    private static final int MOST_MONTHS = 1200;
    private static final int MOST_BYTES = 20_000_000;

    private static final List<AnswerKind> COUNTED = List.of(
            AnswerKind.INTEGER,
            AnswerKind.DECIMAL,
            AnswerKind.MONEY,
            AnswerKind.YEAR,
            AnswerKind.CHOICES,
            AnswerKind.RANKED);
    private static final List<AnswerKind> WRITTEN = List.of(AnswerKind.TEXT, AnswerKind.PARAGRAPH, AnswerKind.ACCOUNT);

    private CheckReader() {}

    static List<Check> read(YamlMap question, AnswerKind kind) {
        if (!question.has("check")) {
            return List.of();
        }
        if (!question.isMap("check")) {
            return Values.constant(question, "check", NamedCheck.class)
                    .<Check>map(Check.Named::new)
                    .map(List::of)
                    .orElse(List.of());
        }
        YamlMap limits = question.map("check");
        List<Check> checks = new ArrayList<>();
        if (COUNTED.contains(kind)) {
            numbers(limits, checks);
        } else if (WRITTEN.contains(kind)) {
            limits.only("minLength", "maxLength");
            int least = limits.has("minLength")
                    ? Values.whole(limits, "minLength", 1, LONGEST).orElse(1)
                    : 1;
            int most = limits.has("maxLength")
                    ? Values.whole(limits, "maxLength", 1, LONGEST).orElse(LONGEST)
                    : LONGEST;
            checks.add(new Check.Length(least, most));
            if (least > most) {
                limits.error("minLength", "minLength is more than maxLength");
            }
        } else if (kind == AnswerKind.DATE) {
            days(limits, checks);
        } else if (kind == AnswerKind.FILE || kind == AnswerKind.PHOTO) {
            limits.only("maxBytes");
            Values.whole(limits, "maxBytes", 1, MOST_BYTES);
        } else {
            question.error("check", "a " + question.text("type") + " has no limits: name a check, or leave it out");
        }
        return checks;
    }

    private static void numbers(YamlMap limits, List<Check> checks) {
        limits.only("min", "max", "scale");
        if (limits.has("min")) {
            Values.number(limits, "min").ifPresent(least -> checks.add(new Check.Least(least)));
        }
        if (limits.has("max")) {
            Values.number(limits, "max").ifPresent(most -> checks.add(new Check.Most(most)));
        }
        if (limits.has("scale")) {
            Values.whole(limits, "scale", 0, 6).ifPresent(digits -> checks.add(new Check.Scale(digits)));
        }
    }

    private static boolean isTrue(YamlMap limits, String key) {
        if (limits.has(key) && !limits.required(key).equals("true")) {
            limits.error(key, key + " is true, or left out");
        }
        return limits.has(key);
    }

    private static void days(YamlMap limits, List<Check> checks) {
        limits.only("past", "future", "minAge", "maxAge", "notBeforeMonths");
        if (isTrue(limits, "past")) {
            checks.add(new Check.Past());
        }
        if (isTrue(limits, "future")) {
            checks.add(new Check.Future());
        }
        if (limits.has("minAge")) {
            Values.whole(limits, "minAge", 1, OLDEST).ifPresent(years -> checks.add(new Check.LeastAge(years)));
        }
        if (limits.has("maxAge")) {
            Values.whole(limits, "maxAge", 0, OLDEST).ifPresent(years -> checks.add(new Check.MostAge(years)));
        }
        if (limits.has("notBeforeMonths")) {
            Values.whole(limits, "notBeforeMonths", 1, MOST_MONTHS)
                    .ifPresent(months -> checks.add(new Check.NotBefore(months)));
        }
    }
}
