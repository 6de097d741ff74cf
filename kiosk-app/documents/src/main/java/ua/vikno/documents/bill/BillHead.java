package ua.vikno.documents.bill;

import java.io.IOException;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Symbols;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.documents.symbol.Code128;
import ua.vikno.portal.api.billing.Bill;

/**
 * The head of a bill: address, payer and month; on the right the control code and the barcode that open the next visit.
 */
final class BillHead {
    private static final float HEIGHT = 146;
    private static final float CARD = 208;
    private static final float CARD_HEIGHT = 129;
    private static final float BARS = 34;
    private static final float GAP = 14;

    private final Bill bill;
    private final TextMeasure letters;

    BillHead(Bill bill, TextMeasure letters) {
        this.bill = bill;
        this.letters = letters;
    }

    float height() {
        return HEIGHT;
    }

    void draw(Pages pages) throws IOException {
        float y = pages.take(HEIGHT) + 8;
        Sheet sheet = pages.sheet();
        float room = Sheet.RIGHT - Sheet.MARGIN - CARD - GAP;
        text(sheet, pages.root().child("P"), bill.centre(), Style.muted(10), y + 8, room);
        text(sheet, pages.root().child("H1"), BillWords.TITLE, Style.bold(25), y + 36, room);
        text(sheet, pages.root().child("P"), BillWords.period(bill), Style.regular(16), y + 57, room);
        text(sheet, pages.root().child("P"), BillWords.number(bill), Style.muted(10), y + 72, room);
        text(sheet, pages.root().child("P"), BillWords.address(bill), Style.bold(14), y + 100, room);
        Style payer = letters.fit(bill.payer(), Style.regular(14), room, 11);
        sheet.paragraph(pages.root().child("P"), bill.payer(), payer, Sheet.MARGIN, y + 118, room);
        card(sheet, pages.root().child("Sect"), Sheet.RIGHT - CARD, y);
    }

    private void text(Sheet sheet, Tag tag, String text, Style style, float y, float room) throws IOException {
        sheet.text(tag, text, letters.fit(text, style, room, 7), Sheet.MARGIN, y);
    }

    private void card(Sheet sheet, Tag section, float x, float y) throws IOException {
        sheet.box(x, y, CARD, CARD_HEIGHT, 1);
        sheet.frame(x, y, CARD, CARD_HEIGHT, 0.75f);
        float inside = x + 10;
        sheet.text(section.child("P"), BillWords.CODE_TITLE, Style.muted(10), inside, y + 15);
        sheet.text(section.child("P"), bill.controlCode(), Style.bold(26), inside, y + 39);
        sheet.paragraph(section.child("P"), BillWords.CODE_EXPLAINED, Style.regular(9.5f), inside, y + 55, CARD - 20);
        Code128 bars = Code128.of(bill.barcode());
        float width = bars.sizeWithQuietZone() * Symbols.BAR_MODULE;
        Tag figure = section.figure(BillWords.TEXTS.get("barcode.figure", bill.barcode()));
        Symbols.bars(sheet, figure, bars, x + (CARD - width) / 2, y + CARD_HEIGHT - BARS - 16, BARS);
        sheet.centred(section.child("P"), bill.barcode(), Style.regular(10), x + CARD / 2, y + CARD_HEIGHT - 6);
    }
}
