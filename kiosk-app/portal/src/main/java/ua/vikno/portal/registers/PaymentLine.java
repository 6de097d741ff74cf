package ua.vikno.portal.registers;

import java.time.LocalDate;
import ua.vikno.portal.api.common.Money;

/** One checked line of a register of payments. */
record PaymentLine(
        int line, String provider, String service, String account, LocalDate date, Money amount, String document) {

    /** The same payment to an account as its provider writes it. */
    PaymentLine to(String number) {
        return new PaymentLine(line, provider, service, number, date, amount, document);
    }

    @Override
    public String toString() {
        return "PaymentLine[" + line + "]";
    }
}
