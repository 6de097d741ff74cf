package ua.vikno.devices.linux.terminal;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Sums as § 5.1.1 writes them: hryvnias, a point, two digits. */
final class Amounts {
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,13}(?:[.,]\\d{1,2})?");

    private Amounts() {}

    /** {@code 24500} kopecks as {@code 245.00}. */
    static String written(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2).toPlainString();
    }

    /** Kopecks; empty if it is no sum. */
    static OptionalLong kopecks(String written) {
        String bare = written.strip();
        return WRITTEN.matcher(bare).matches()
                ? OptionalLong.of(
                        new BigDecimal(bare.replace(',', '.')).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }
}
