package ua.vikno.documents.words;

import java.math.BigDecimal;
import ua.vikno.portal.api.common.Money;

/** Figures as printed: a decimal comma, thousands apart, nothing that breaks over a line. */
public final class Sums {
    /** No-break space: between thousands, before the unit. */
    public static final char SPACE = '\u00a0';

    private static final PaperTexts TEXTS = PaperTexts.of(Sums.class, "words");

    private Sums() {}

    /** {@code 1 234,56}; {@code −0,05}. */
    public static String plain(Money money) {
        return grouped(money.hryvnias());
    }

    /** {@code 1 234,56 грн}. */
    public static String hryvnias(Money money) {
        return TEXTS.get("hryvnias", plain(money));
    }

    /** A quantity or a tariff: as many digits as it has, without zeros at the end. */
    public static String quantity(BigDecimal value) {
        return grouped(Digits.shortest(value));
    }

    /** A price in hryvnias: never fewer than two digits after the comma. */
    public static String price(BigDecimal value) {
        return grouped(Digits.price(value));
    }

    /** {@code 16,60 грн}: a price with its currency. */
    public static String priceInHryvnias(BigDecimal value) {
        return TEXTS.get("hryvnias", price(value));
    }

    private static String grouped(BigDecimal value) {
        return Digits.grouped(value, String.valueOf(SPACE), ",");
    }
}
