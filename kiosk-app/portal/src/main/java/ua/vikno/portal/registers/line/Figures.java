package ua.vikno.portal.registers.line;

import java.util.EnumMap;
import java.util.Map;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Figure;

/** The balance of one line. */
public final class Figures {
    private final Map<Figure, Money> sums = new EnumMap<>(Figure.class);

    /** A figure that is absent is zero; an absent closing balance is computed from the others. */
    public Figures(Map<Figure, Money> stated) {
        for (Figure figure : Figure.values()) {
            sums.put(figure, stated.getOrDefault(figure, Money.ZERO));
        }
        if (!stated.containsKey(Figure.CLOSING)) {
            sums.put(Figure.CLOSING, computedClosing());
        }
    }

    public Money get(Figure figure) {
        return sums.getOrDefault(figure, Money.ZERO);
    }

    /** {@code opening + accrued + recalculated + penalty − benefit − subsidy − paid}: what closing must be. */
    public Money computedClosing() {
        Money closing = Money.ZERO;
        for (Figure figure : Figure.values()) {
            closing = switch (figure.sign()) {
                case 1 -> closing.plus(get(figure));
                case -1 -> closing.minus(get(figure));
                default -> closing;
            };
        }
        return closing;
    }
}
