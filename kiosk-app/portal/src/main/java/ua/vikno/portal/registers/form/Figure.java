package ua.vikno.portal.registers.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a balance, in the order in which everything writes and reads them. */
public enum Figure {
    OPENING(1, true),
    ACCRUED(1, true),
    BENEFIT(-1, false),
    SUBSIDY(-1, false),
    RECALCULATED(1, true),
    PENALTY(1, false),
    PAID(-1, true),
    CLOSING(0, true);

    /** Columns of the database, separated by commas. */
    public static final String COLUMNS =
            Arrays.stream(values()).map(Figure::column).collect(Collectors.joining(", "));

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

    /** Its key in a form's description and its column in the database: {@code opening}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
