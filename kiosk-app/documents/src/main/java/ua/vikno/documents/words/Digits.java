package ua.vikno.documents.words;

import java.math.BigDecimal;

/** How figures are written, on every paper and every screen: thousands apart, a true minus sign, no digit lost. */
public final class Digits {
    private static final String MINUS = "\u2212";

    private Digits() {}

    /**
     * {@code −1 234,50} for −1234.50. A number of four digits is grouped too: sums stand in columns.
     *
     * @param between thousands
     * @param point before the fraction, which has as many digits as the value's scale
     */
    public static String grouped(BigDecimal value, String between, String point) {
        String[] halves = value.abs().toPlainString().split("\\.", 2);
        StringBuilder out = new StringBuilder(value.signum() < 0 ? MINUS : "");
        int whole = halves[0].length();
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                out.append(between);
            }
            out.append(halves[0].charAt(i));
        }
        return halves.length == 1
                ? out.toString()
                : out.append(point).append(halves[1]).toString();
    }

    /** As many digits as the value has, without zeros at the end. */
    public static BigDecimal shortest(BigDecimal value) {
        return scaled(value, 0);
    }

    /** A price in hryvnias: never fewer than two digits after the point. */
    public static BigDecimal price(BigDecimal value) {
        return scaled(value, 2);
    }

    private static BigDecimal scaled(BigDecimal value, int least) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < least ? stripped.setScale(least) : stripped;
    }
}
