package ua.vikno.portal.api.billing;

import java.util.Locale;
import ua.vikno.portal.api.common.Money;

/**
 * One figure of a balance, in the order in which everything lists them. Each may be below zero: a prepayment, a correction,
 * a subsidy taken back, a penalty written off, a returned payment.
 */
public enum Figure {
    OPENING(1),
    ACCRUED(1),
    BENEFIT(-1),
    SUBSIDY(-1),
    RECALCULATED(1),
    PENALTY(1),
    PAID(-1),
    CLOSING(0);

    private final int sign;

    Figure(int sign) {
        this.sign = sign;
    }

    /** 1 when it raises the closing balance, -1 when it lowers it, 0 for the closing balance itself. */
    public int sign() {
        return sign;
    }

    /** What it is called in JSON, in a form's description and in the database: {@code opening}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its sum in one balance. */
    public Money of(Figures figures) {
        return switch (this) {
            case OPENING -> figures.opening();
            case ACCRUED -> figures.accrued();
            case BENEFIT -> figures.benefit();
            case SUBSIDY -> figures.subsidy();
            case RECALCULATED -> figures.recalculated();
            case PENALTY -> figures.penalty();
            case PAID -> figures.paid();
            case CLOSING -> figures.closing();
        };
    }
}
