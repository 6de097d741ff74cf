package ua.vikno.portal.api.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;

/**
 * Charges of a dwelling in one month (P4, P5).
 *
 * @param lines of {@code period}, one per provider, account and service
 * @param before the same services a month earlier, for comparison
 * @param due the sum of the lines' closings; negative is a prepayment
 */
public record Statement(
        Dwelling dwelling,
        String payer,
        @Nullable BigDecimal area,
        @Nullable Integer residents,
        YearMonth period,
        List<Line> lines,
        List<Line> before,
        Money due,
        List<Contradiction> contradictions) {

    /** A figure that does not follow from the others; shown to the resident with both. */
    public record Contradiction(
            String provider, String service, String account, Kind kind, Money stated, Money expected) {
        public enum Kind {
            /** Accrued is not tariff × quantity. */
            ACCRUAL,
            /** The opening balance is not last month's closing. */
            OPENING
        }
    }
}
