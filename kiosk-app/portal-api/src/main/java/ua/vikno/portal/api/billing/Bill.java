package ua.vikno.portal.api.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Payee;

/**
 * A formed bill (рахунок-повідомлення, P7), everything its paper needs.
 *
 * @param number 12 digits, unique
 * @param controlCode six digits: the second factor of the next visit
 * @param barcode what the Code 128 symbol holds: number and control code, 18 digits
 * @param orders one payment per chosen payee
 */
public record Bill(
        String number,
        String controlCode,
        String barcode,
        Instant issuedAt,
        String city,
        String centre,
        Dwelling dwelling,
        String payer,
        YearMonth period,
        List<Line> lines,
        Money due,
        List<Order> orders,
        boolean demonstration) {

    /**
     * A credit transfer to one payee.
     *
     * @param purpose printed and encoded in the QR letter for letter
     * @param reference ASCII, at most 35 characters
     */
    public record Order(
            String provider, String providerName, Payee payee, Money amount, String purpose, String reference) {}
}
