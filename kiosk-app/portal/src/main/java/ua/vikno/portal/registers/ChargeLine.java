package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.api.billing.Figures;

/**
 * One checked charge of a register.
 *
 * @param line where it stood in the file
 * @param account as printed
 * @param unit null where the form has none, as {@code tariff} and {@code quantity} are
 */
record ChargeLine(
        int line,
        YearMonth period,
        String account,
        Address address,
        PayerName payer,
        @Nullable BigDecimal area,
        @Nullable Integer residents,
        String service,
        @Nullable String unit,
        @Nullable BigDecimal tariff,
        @Nullable BigDecimal quantity,
        Figures figures) {

    @Override
    public String toString() {
        return "ChargeLine[" + line + "]";
    }
}
