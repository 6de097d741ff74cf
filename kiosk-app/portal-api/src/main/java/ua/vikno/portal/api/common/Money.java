package ua.vikno.portal.api.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A sum in hryvnias, counted in kopecks. Negative is a prepayment where a balance is meant. */
public record Money(long kopecks) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,2})?");

    /**
     * Reads what the contract calls MoneyIn: {@code -1234}, {@code 1234.5}, {@code 1234.50}.
     *
     * @throws NumberFormatException for anything else, such as {@code 1e2}, {@code +5} or digits of another script
     */
    @JsonCreator
    public static Money of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("not a sum with at most two digits after the point: " + text);
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    /** Rates are multiplied exactly and rounded half up to the kopeck, once per line. */
    public static Money rounded(BigDecimal hryvnias) {
        return new Money(
                hryvnias.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(kopecks, other.kopecks));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(kopecks, other.kopecks));
    }

    public Money negate() {
        return new Money(Math.negateExact(kopecks));
    }

    public boolean isPositive() {
        return kopecks > 0;
    }

    public boolean isNegative() {
        return kopecks < 0;
    }

    public boolean isZero() {
        return kopecks == 0;
    }

    /** Zero for a prepayment: what there is to pay. */
    public Money orZero() {
        return kopecks > 0 ? this : ZERO;
    }

    public BigDecimal hryvnias() {
        return BigDecimal.valueOf(kopecks, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(kopecks, other.kopecks);
    }

    /** {@code -1234.50}: always two digits, no grouping. */
    @JsonValue
    @Override
    public String toString() {
        return hryvnias().toPlainString();
    }
}
