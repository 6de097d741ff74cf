package ua.vikno.portal.api.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;

/**
 * Charges of a dwelling (P4, P5), of each provider in the newest month that it has sent.
 *
 * @param period the newest month of the lines
 * @param lines one per provider, account, service and tariff; each tells its own month
 * @param before the same services a month earlier, for comparison
 * @param due the sum of the lines' closings, prepayments included; negative when these are more. A prepayment with one
 *     provider pays no other
 * @param disagreements what two providers say differently of the household
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
        List<Contradiction> contradictions,
        List<Disagreement> disagreements) {

    public Statement {
        // Portals before this list send none.
        disagreements = disagreements == null ? List.of() : List.copyOf(disagreements);
    }

    /** A figure that does not follow from the others; shown to the resident with both. */
    public record Contradiction(
            String provider, String service, String account, Contradiction.Kind kind, Money stated, Money expected) {
        public enum Kind {
            /** Accrued is not tariff × quantity. */
            ACCRUAL,
            /** The opening balance is not last month's closing. */
            OPENING,
            /** The benefit is more than the charge that it reduces. */
            BENEFIT,
            /** A penalty is charged although nothing was owed. */
            PENALTY,
            /** The provider's "paid" is not what the payments of the month make. */
            PAID
        }
    }

    /**
     * What two providers say differently of one household.
     *
     * @param stated square metres, persons or hryvnias
     */
    public record Disagreement(
            Disagreement.Kind kind, String provider, BigDecimal stated, String otherProvider, BigDecimal otherStated) {
        public enum Kind {
            AREA,
            RESIDENTS,
            /** The first grants the household a subsidy, the other charges without one. */
            SUBSIDY
        }
    }
}
