package ua.vikno.portal.registers.line;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;

/**
 * One checked line of a register of charges.
 *
 * @param line where it stood in the file
 * @param account as printed
 */
public record ChargeLine(
        int line,
        YearMonth period,
        String account,
        Address address,
        PayerName payer,
        @Nullable BigDecimal area,
        @Nullable Integer residents,
        String service,
        String unit,
        BigDecimal tariff,
        BigDecimal quantity,
        Figures figures) {

    @Override
    public String toString() {
        return "ChargeLine[" + line + "]";
    }
}
