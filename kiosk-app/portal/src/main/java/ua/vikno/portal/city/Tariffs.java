package ua.vikno.portal.city;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.yaml.YamlMap;

/** What a published tariff says of itself. */
final class Tariffs {
    /** Tariffs in force or reported as such; proposed, planned and not applied ones are nobody's price. */
    private static final Set<String> SHOWN = Set.of("reported", "applied");

    static final Set<String> STATUSES = Set.of("reported", "applied", "not_applied", "proposed", "planned");

    private Tariffs() {}

    static boolean isShown(YamlMap tariff) {
        return SHOWN.contains(tariff.text("status", ""));
    }

    /** Hryvnias per unit, exact; null where it is no single number. */
    static @Nullable BigDecimal value(YamlMap tariff) {
        String value = tariff.text("value");
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            tariff.error("value", "value must be hryvnias such as 29.052, not " + value);
            return null;
        }
        return new BigDecimal(value);
    }
}
