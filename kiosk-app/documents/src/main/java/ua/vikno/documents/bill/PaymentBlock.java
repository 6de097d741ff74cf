package ua.vikno.documents.bill;

import java.util.List;
import java.util.Optional;
import ua.vikno.documents.qr.CreditTransfer;
import ua.vikno.documents.qr.Iban;
import ua.vikno.documents.qr.PaymentQr;
import ua.vikno.documents.qr.PaymentQr.Encoded;
import ua.vikno.documents.qr.PaymentQr.Refused;
import ua.vikno.documents.qr.Repertoire;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.common.Money;

/**
 * One payment of a bill: paper and QR are written from the same transfer, so their words cannot differ (Resolution 97,
 * annex 1, item 16).
 *
 * @param qr empty when the requisites are not fit for a code; the words are printed all the same
 */
public record PaymentBlock(
        String provider, String providerName, Money sum, CreditTransfer transfer, Optional<PaymentQr> qr) {

    public static List<PaymentBlock> of(Bill bill) {
        return bill.orders().stream().map(PaymentBlock::of).toList();
    }

    private static PaymentBlock of(Bill.Order order) {
        var transfer = CreditTransfer.utility(
                Repertoire.fit(order.payee().name()),
                order.payee().iban(),
                order.payee().code(),
                order.amount(),
                Repertoire.fit(order.purpose()),
                order.reference());
        Optional<PaymentQr> qr = switch (PaymentQr.encode(transfer)) {
            case Encoded(var code, var warnings) -> Optional.of(code);
            case Refused refused -> Optional.empty();
        };
        return new PaymentBlock(order.provider(), order.providerName(), order.amount(), transfer, qr);
    }

    String amount() {
        return Sums.hryvnias(sum);
    }

    String iban() {
        return Iban.grouped(transfer.iban(), " ");
    }

    @Override
    public String toString() {
        return "PaymentBlock[" + provider + "]";
    }
}
