package ua.vikno.documents.qr;

import java.util.Optional;
import java.util.regex.Pattern;
import ua.vikno.portal.api.common.Money;

/** Field 8: {@code UAH}, hryvnias without leading zeros, kopecks absent or two digits after a point. */
final class Amount {
    static final long MOST_KOPECKS = 99_999_999_999L;
    private static final Pattern STRICT = Pattern.compile("UAH(0|[1-9]\\d{0,8})(\\.\\d{2})?");
    private static final Pattern LENIENT = Pattern.compile("(?:UAH)?\\s*(\\d{1,9})(?:[.,](\\d{1,2}))?");

    private Amount() {}

    static String format(Money amount) {
        return amount.kopecks() % 100 == 0 ? "UAH" + amount.kopecks() / 100 : "UAH" + amount;
    }

    static boolean isStrict(String text) {
        return STRICT.matcher(text).matches();
    }

    /** The sum a person would read there; empty for none, which is what people mean by zero. */
    static Optional<Money> read(String text) {
        var matcher = LENIENT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kopecks = matcher.group(2) == null ? "" : "." + matcher.group(2);
        return Optional.of(Money.of(matcher.group(1) + kopecks)).filter(Money::isPositive);
    }
}
