package ua.vikno.portal.api.billing;

import java.util.Locale;
import ua.vikno.portal.api.common.Money;

/** One figure of a balance, in the order in which everything lists them. */
public enum Figure {
    OPENING(1, true),
    ACCRUED(1, true),
    BENEFIT(-1, false),
    SUBSIDY(-1, false),
    RECALCULATED(1, true),
    PENALTY(1, false),
    PAID(-1, true),
    CLOSING(0, true);

    private final int sign;
    private final boolean maySink;

    Figure(int sign, boolean maySink) {
        this.sign = sign;
        this.maySink = maySink;
    }

    /** 1 when it raises the closing balance, -1 when it lowers it, 0 for the closing balance itself. */
    public int sign() {
        return sign;
    }

    /** Whether a register may state it below zero: a prepayment, a correction, a returned payment. */
    public boolean maySink() {
        return maySink;
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
