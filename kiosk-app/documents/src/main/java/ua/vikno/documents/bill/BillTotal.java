package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.List;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.billing.Bill;

/** The total of a bill, in its largest figures; below its caption why it is not the sum of the table, if it is not. */
final class BillTotal {
    private static final float PADDING = 12;
    private static final float AROUND = 5;
    private static final Style CAPTION = Style.regular(15);
    private static final Style NOTE = Style.regular(11);

    private final BillWords.Total total;
    private final TextMeasure letters;
    private final Style sum;
    private final float room;
    private final float band;

    BillTotal(Bill bill, TextMeasure letters) throws IOException {
        this.total = BillWords.total(bill);
        this.letters = letters;
        float inside = Sheet.RIGHT - Sheet.MARGIN - 2 * PADDING;
        float beside = inside - letters.width(total.caption() + "  ", CAPTION);
        this.sum = letters.fit(Sums.hryvnias(total.sum()), Style.bold(26), beside, 14);
        this.room = inside - letters.width(Sums.hryvnias(total.sum()), sum) - PADDING;
        this.band = total.note().isEmpty() ? 36 : 24 + notes().size() * NOTE.leading();
    }

    float height() {
        return band + 2 * AROUND;
    }

    void draw(Pages pages) throws IOException {
        float y = pages.take(height()) + AROUND;
        Sheet sheet = pages.sheet();
        var tag = pages.root().child("P");
        float left = Sheet.MARGIN + PADDING;
        sheet.box(Sheet.MARGIN, y, Sheet.RIGHT - Sheet.MARGIN, band, 0.9f);
        boolean noted = !total.note().isEmpty();
        sheet.text(tag, total.caption() + " ", CAPTION, left, y + (noted ? 17 : 24));
        if (noted) {
            sheet.paragraph(tag, total.note() + " ", NOTE, left, y + 31, room);
        }
        sheet.textTo(tag, Sums.hryvnias(total.sum()), sum, Sheet.RIGHT - PADDING, y + 27.5f);
    }

    private List<String> notes() throws IOException {
        return letters.wrap(total.note() + " ", NOTE, room);
    }
}
