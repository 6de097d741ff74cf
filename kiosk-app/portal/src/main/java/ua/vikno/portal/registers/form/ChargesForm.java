package ua.vikno.portal.registers.form;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register of charges: one line for each account, service and month.
 *
 * @param holdsGhe false where the code page has no ґ, so that г may mean it
 * @param payer columns that make the name, in order
 * @param figures column of each figure of the balance; one that is absent is zero
 */
public record ChargesForm(
        String id,
        String provider,
        Container container,
        Charset charset,
        char decimalMark,
        boolean holdsGhe,
        Dated period,
        String account,
        Place address,
        List<String> payer,
        @Nullable String area,
        @Nullable String residents,
        Source service,
        List<String> services,
        Source unit,
        String tariff,
        String quantity,
        Map<Figure, String> figures,
        List<String> columns)
        implements Form {

    /** The figures of a balance; those that reduce a debt are subtracted. */
    public enum Figure {
        OPENING,
        ACCRUED,
        BENEFIT,
        SUBSIDY,
        RECALCULATED,
        PENALTY,
        PAID,
        CLOSING;

        /** Whether a register may state it below zero: a prepayment, a correction, a returned payment. */
        public boolean maySink() {
            return switch (this) {
                case OPENING, ACCRUED, RECALCULATED, PAID, CLOSING -> true;
                case BENEFIT, SUBSIDY, PENALTY -> false;
            };
        }
    }
}
