package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.pdf.Letters;
import ua.vikno.portal.api.Bill;

/** The four parts of a bill at one density. */
record Layout(BillHead head, BillTable table, BillTotal total, BillPayments payments) {

    /** The roomiest of those that need the fewest pages of this height. */
    static Layout choose(Bill bill, List<PaymentBlock> payments, Letters letters, float room) throws IOException {
        Layout best = of(bill, payments, Density.ROOMY, letters);
        for (Density density : Density.values()) {
            Layout layout = of(bill, payments, density, letters);
            if (layout.pages(room) < best.pages(room)) {
                best = layout;
            }
        }
        return best;
    }

    private static Layout of(Bill bill, List<PaymentBlock> payments, Density density, Letters letters)
            throws IOException {
        return new Layout(
                new BillHead(bill, letters),
                new BillTable(bill, density, letters),
                new BillTotal(bill),
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
