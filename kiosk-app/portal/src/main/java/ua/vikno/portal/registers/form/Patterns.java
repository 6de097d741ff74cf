package ua.vikno.portal.registers.form;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ua.vikno.portal.yaml.YamlMap;

/** Patterns of dates and months: {@code yyyy-MM}, {@code dd.MM.yy}. */
final class Patterns {
    private static final String USUAL = "yyyyMMdd";

    private Patterns() {}

    /** The key {@code pattern}; a usual one, with a finding, when it is none. */
    static String checked(YamlMap yaml, boolean day) {
        String pattern = yaml.required("pattern");
        boolean whole = pattern.contains("yy") && pattern.contains("MM") && (!day || pattern.contains("dd"));
        try {
            var _ = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT);
        } catch (IllegalArgumentException e) {
            whole = false;
        }
        if (!whole) {
            if (!pattern.isEmpty()) {
                yaml.error(
                        "pattern",
                        "pattern " + pattern + " must hold yyyy or yy, MM" + (day ? " and dd" : "") + ": "
                                + (day ? "dd.MM.yyyy" : "yyyy-MM or dd.MM.yy"));
            }
            return USUAL;
        }
        return pattern;
    }
}
