package ua.vikno.documents.qr;

import java.util.List;
import java.util.Locale;
import ua.vikno.documents.symbol.QrSymbol;

/**
 * A payment QR of format 003, ready to print.
 *
 * @param url what the symbol holds
 * @param coding of the payload's letters
 */
public record PaymentQr(CreditTransfer transfer, String url, TextCoding coding, QrSymbol symbol) {

    /** A code, or why there is none. */
    public sealed interface Result {}

    /** @param warnings what a bank may ask about, for instance an unusual check digit */
    public record Encoded(PaymentQr qr, List<FieldFault> warnings) implements Result {}

    public record Refused(List<FieldFault> faults) implements Result {}

    /** In the coding that makes the smaller code; Windows-1251 when both are equal. */
    public static Result encode(CreditTransfer transfer) {
        boolean narrow = Payload003.url(transfer, TextCoding.WINDOWS_1251).length()
                <= Payload003.url(transfer, TextCoding.UTF_8).length();
        return encode(transfer, narrow ? TextCoding.WINDOWS_1251 : TextCoding.UTF_8);
    }

    public static Result encode(CreditTransfer transfer, TextCoding coding) {
        List<FieldFault> faults = TransferRules.faults(transfer, coding);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        String url = Payload003.url(transfer, coding);
        if (url.length() > Payload003.LONGEST_URL) {
            String detail = String.format(Locale.ROOT, "%d bytes, at most %d", url.length(), Payload003.LONGEST_URL);
            return new Refused(List.of(new FieldFault(0, "url-too-long", detail)));
        }
        var qr = new PaymentQr(transfer, url, coding, MarkedSymbols.of(url));
        return new Encoded(qr, TransferRules.warnings(transfer));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "PaymentQr[%s, %s]", coding, symbol);
    }
}
