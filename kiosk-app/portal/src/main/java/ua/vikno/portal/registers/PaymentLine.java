package ua.vikno.portal.registers;

import java.time.LocalDate;
import ua.vikno.portal.api.common.Money;

/** One checked line of a register of payments. */
record PaymentLine(
        int line, String provider, String service, String account, LocalDate date, Money amount, String document) {

    @Override
    public String toString() {
        return "PaymentLine[" + line + "]";
    }
}
