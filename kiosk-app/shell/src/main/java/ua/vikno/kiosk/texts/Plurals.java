package ua.vikno.kiosk.texts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import ua.vikno.kiosk.screen.Settings.Language;

/** Plural categories of numbers as CLDR 46 has them. */
final class Plurals {
    private Plurals() {}

    /** A number with a fraction takes the form {@code other}, or {@code many} where there is none. */
    static String form(Map<String, String> forms, BigDecimal number, Language language) {
        String exact = forms.get(category(number, language));
        if (exact != null) {
            return exact;
        }
        return Objects.requireNonNull(forms.containsKey("other") ? forms.get("other") : forms.get("many"));
    }

    private static String category(BigDecimal number, Language language) {
        return number.stripTrailingZeros().scale() > 0 ? "other" : category(number.longValue(), language);
    }

    static String category(long number, Language language) {
        long count = Math.abs(number);
        return switch (language) {
            case UKRAINIAN -> ukrainian(count % 10, count % 100);
            case ENGLISH -> count == 1 ? "one" : "other";
            // A Hungarian noun stays singular after any number.
            case HUNGARIAN -> "other";
        };
    }

    private static String ukrainian(long last, long lastTwo) {
        if (last == 1 && lastTwo != 11) {
            return "one";
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }
}
