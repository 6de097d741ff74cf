package ua.vikno.portal.city.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.vikno.portal.yaml.YamlMap;

/** Reads single values, each within limits; empty, with a finding, for what is none. */
final class Values {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Values() {}

    static Optional<Integer> whole(YamlMap map, String key, int least, int most) {
        String text = map.required(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        map.error(key, key + " must be a whole number from " + least + " to " + most + ", not " + text);
        return Optional.empty();
    }

    /** A number of at most 15 digits, 4 of them after the point. */
    static Optional<BigDecimal> number(YamlMap map, String key) {
        String text = map.required(key);
        if (text.matches("-?\\d{1,11}(\\.\\d{1,4})?")) {
            return Optional.of(new BigDecimal(text));
        }
        if (!text.isEmpty()) {
            map.error(key, key + " must be a number such as 50000.01, not " + text);
        }
        return Optional.empty();
    }

    static Optional<LocalDate> day(YamlMap map, String key) {
        String text = map.required(key);
        try {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)) {
                return Optional.ofNullable(day);
            }
        } catch (DateTimeException e) {
            // told below
        }
        map.error(key, key + " must be a day such as 2026-01-31, not " + text);
        return Optional.empty();
    }

    static Optional<Duration> duration(YamlMap map, String key) {
        String text = map.required(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            map.error(key, key + " must be a duration such as PT24H or P5D, not " + text);
            return Optional.empty();
        }
    }

    /** One of an enumeration's constants, written in small letters with hyphens. */
    static <E extends Enum<E>> Optional<E> constant(YamlMap map, String key, Class<E> type) {
        String text = map.required(key);
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        if (!text.isEmpty()) {
            map.error(
                    key,
                    key + " must be one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Values::written)
                                    .collect(Collectors.joining(", "))
                            + ", not " + text);
        }
        return Optional.empty();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
