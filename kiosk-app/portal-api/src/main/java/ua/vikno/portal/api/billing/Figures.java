package ua.vikno.portal.api.billing;

import java.util.Map;
import java.util.function.Function;
import ua.vikno.portal.api.common.Money;

/** The balance of one line, as its register says; {@link Figure} tells what each sum is. */
public record Figures(
        Money opening,
        Money accrued,
        Money benefit,
        Money subsidy,
        Money recalculated,
        Money penalty,
        Money paid,
        Money closing) {

    /** A figure that is absent is zero; an absent closing balance is computed from the others. */
    public static Figures of(Map<Figure, Money> stated) {
        Figures figures = each(figure -> stated.getOrDefault(figure, Money.ZERO));
        Money closing = stated.getOrDefault(Figure.CLOSING, figures.computedClosing());
        return each(figure -> figure == Figure.CLOSING ? closing : figure.of(figures));
    }

    private static Figures each(Function<Figure, Money> sum) {
        return new Figures(
                sum.apply(Figure.OPENING),
                sum.apply(Figure.ACCRUED),
                sum.apply(Figure.BENEFIT),
                sum.apply(Figure.SUBSIDY),
                sum.apply(Figure.RECALCULATED),
                sum.apply(Figure.PENALTY),
                sum.apply(Figure.PAID),
                sum.apply(Figure.CLOSING));
    }

    /** {@code opening + accrued + recalculated + penalty − benefit − subsidy − paid}: what closing must be. */
    public Money computedClosing() {
        Money closing = Money.ZERO;
        for (Figure figure : Figure.values()) {
            closing = switch (figure.sign()) {
                case 1 -> closing.plus(figure.of(this));
                case -1 -> closing.minus(figure.of(this));
                default -> closing;
            };
        }
        return closing;
    }
}
