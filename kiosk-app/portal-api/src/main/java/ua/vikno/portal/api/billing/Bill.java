package ua.vikno.portal.api.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Payee;

/**
 * A formed bill (рахунок-повідомлення, P7), everything its paper needs.
 *
 * @param number 12 digits, unique
 * @param controlCode six digits: the second factor of the next visit
 * @param barcode what the Code 128 symbol holds: number and control code, 18 digits
 * @param services Ukrainian name of each service that the lines name, by its id: the words of paper and purpose
 * @param orders one payment for each account that is paid; sums of several accounts are never joined
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
        Map<String, String> services,
        Money due,
        List<Order> orders,
        boolean demonstration) {

    public Bill {
        // Bills formed before they held names.
        services = services == null ? Map.of() : Map.copyOf(services);
    }

    /** What a line's service is called; a service without a name is called by its id, so that no line is lost. */
    public String serviceName(String service) {
        return services.getOrDefault(service, service);
    }

    /**
     * A credit transfer for one account with one payee.
     *
     * @param purpose printed and encoded in the QR letter for letter; ends with the account's whole number
     * @param reference ASCII, at most 35 characters
     */
    public record Order(
            String provider, String providerName, Payee payee, Money amount, String purpose, String reference) {}
}
