package ua.vikno.portal.api.billing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One service of one account in one month, as the provider's register says.
 *
 * @param service {@code cold-water}, {@code sewerage}, {@code heating}, {@code waste}, …
 * @param tariff hryvnias per unit
 * @param quantity in {@code unit}; area, persons or cubic metres
 * @param figures in JSON each stands beside the line's other properties
 */
public record Line(
        YearMonth period,
        String provider,
        String service,
        String account,
        @Nullable BigDecimal tariff,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @JsonUnwrapped Figures figures) {}
