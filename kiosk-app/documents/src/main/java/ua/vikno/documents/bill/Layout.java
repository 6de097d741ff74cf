package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.portal.api.billing.Bill;

/** The four parts of a bill at one density. */
record Layout(BillHead head, BillTable table, BillTotal total, BillPayments payments) {

    /** The roomiest of those that need the fewest pages of this height. */
    static Layout choose(Bill bill, List<PaymentBlock> payments, TextMeasure letters, float room) throws IOException {
        Layout best = of(bill, payments, Density.ROOMY, letters);
        int fewest = best.pages(room);
        for (Density density : EnumSet.complementOf(EnumSet.of(Density.ROOMY))) {
            if (fewest == 1) {
                break;
            }
            Layout closer = of(bill, payments, density, letters);
            int pages = closer.pages(room);
            if (pages < fewest) {
                best = closer;
                fewest = pages;
            }
        }
        return best;
    }

    private static Layout of(Bill bill, List<PaymentBlock> payments, Density density, TextMeasure letters)
            throws IOException {
        return new Layout(
                new BillHead(bill, letters),
                new BillTable(bill, density, letters),
                new BillTotal(bill, letters),
                new BillPayments(payments, density, letters));
    }

    private int pages(float room) throws IOException {
        List<Float> pieces = new ArrayList<>(table.pieces());
        pieces.addFirst(head.height());
        pieces.add(total.height());
        pieces.addAll(payments.pieces());
        int pages = 1;
        float used = 0;
        for (float piece : pieces) {
            if (used + piece > room) {
                pages++;
                used = 0;
            }
            used += piece;
        }
        return pages;
    }
}
