package ua.vikno.documents.bill;

import java.io.IOException;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.billing.Bill;

/** The total of a bill, in its largest figures. */
final class BillTotal {
    private static final float HEIGHT = 50;
    private static final float BAND = 36;

    private final Bill bill;

    BillTotal(Bill bill) {
        this.bill = bill;
    }

    float height() {
        return HEIGHT;
    }

    void draw(Pages pages) throws IOException {
        float y = pages.take(HEIGHT) + (HEIGHT - BAND) / 2;
        Sheet sheet = pages.sheet();
        var total = BillWords.total(bill);
        var tag = pages.root().child("P");
        sheet.box(Sheet.MARGIN, y, Sheet.RIGHT - Sheet.MARGIN, BAND, 0.9f);
        boolean noted = !total.note().isEmpty();
        sheet.text(tag, total.caption() + " ", Style.regular(15), Sheet.MARGIN + 12, y + (noted ? 17 : 24));
        if (noted) {
            sheet.text(tag, total.note() + " ", Style.regular(10), Sheet.MARGIN + 12, y + 29);
        }
        sheet.textTo(tag, Sums.hryvnias(total.sum()), Style.bold(26), Sheet.RIGHT - 12, y + 27.5f);
    }
}
