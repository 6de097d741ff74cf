package ua.vikno.portal.api.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Money;

/**
 * One service of one account in one month, as the provider's register says:
 * {@code closing = opening + accrued + recalculated + penalty − benefit − subsidy − paid}.
 *
 * @param service {@code cold-water}, {@code sewerage}, {@code heating}, {@code waste}, …
 * @param tariff hryvnias per unit
 * @param quantity in {@code unit}; area, persons or cubic metres
 */
public record Line(
        YearMonth period,
        String provider,
        String service,
        String account,
        @Nullable BigDecimal tariff,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        Money opening,
        Money accrued,
        Money benefit,
        Money subsidy,
        Money recalculated,
        Money penalty,
        Money paid,
        Money closing) {}
