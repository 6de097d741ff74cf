package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Symbols;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.documents.symbol.Code128;
import ua.vikno.portal.api.billing.Bill;

/**
 * The head of a bill: address, payer and month; on the right the control code and the barcode that open the next visit. It
 * grows with the words.
 */
final class BillHead {
    private static final float CARD = 208;
    private static final float BARS = 34;
    private static final float GAP = 14;
    private static final float ABOVE = 8;
    private static final float BELOW = 7;
    private static final Style SMALL = Style.regular(11);

    private final Bill bill;
    private final TextMeasure letters;
    private final List<Piece> pieces = new ArrayList<>();
    private final float cardHeight;
    private final float height;

    /** @param above from the last baseline of what stands before */
    private record Piece(String type, String text, Style style, float above) {}

    BillHead(Bill bill, TextMeasure letters) throws IOException {
        this.bill = bill;
        this.letters = letters;
        pieces.add(new Piece("P", bill.centre(), SMALL, 9));
        pieces.add(new Piece("H1", BillWords.TITLE, title(), 28));
        pieces.add(new Piece("P", BillWords.period(bill), Style.regular(16), 21));
        pieces.add(new Piece("P", BillWords.number(bill), SMALL, 15));
        pieces.add(new Piece("P", BillWords.address(bill), Style.bold(14), 26));
        pieces.add(new Piece("P", bill.payer(), Style.regular(14), 18));
        int explained = letters.wrap(BillWords.CODE_EXPLAINED, SMALL, CARD - 20).size();
        this.cardHeight = 40 + explained * SMALL.leading() + BARS + 20;
        this.height = ABOVE + Math.max(cardHeight, words()) + BELOW;
    }

    float height() {
        return height;
    }

    void draw(Pages pages) throws IOException {
        float y = pages.take(height) + ABOVE;
        Sheet sheet = pages.sheet();
        float baseline = y;
        for (Piece piece : pieces) {
            Tag tag = pages.root().child(piece.type());
            float next =
                    sheet.paragraph(tag, piece.text(), piece.style(), Sheet.MARGIN, baseline + piece.above(), room());
            baseline = next - piece.style().leading();
        }
        card(sheet, pages.root().child("Sect"), Sheet.RIGHT - CARD, y);
    }

    private Style title() throws IOException {
        return letters.fit(BillWords.TITLE, Style.bold(25), room(), 20);
    }

    private static float room() {
        return Sheet.RIGHT - Sheet.MARGIN - CARD - GAP;
    }

    /** Height of the words on the left. */
    private float words() throws IOException {
        float baseline = 0;
        for (Piece piece : pieces) {
            int lines = letters.wrap(piece.text(), piece.style(), room()).size();
            baseline += piece.above() + (lines - 1) * piece.style().leading();
        }
        return baseline + 5;
    }

    private void card(Sheet sheet, Tag section, float x, float y) throws IOException {
        sheet.box(x, y, CARD, cardHeight, 1);
        sheet.frame(x, y, CARD, cardHeight, 0.75f);
        float inside = x + 10;
        sheet.text(section.child("P"), BillWords.CODE_TITLE, SMALL, inside, y + 24);
        sheet.textTo(section.child("P"), bill.controlCode(), Style.bold(21), x + CARD - 10, y + 25);
        sheet.paragraph(section.child("P"), BillWords.CODE_EXPLAINED, SMALL, inside, y + 43, CARD - 20);
        Code128 bars = Code128.of(bill.barcode());
        float width = bars.sizeWithQuietZone() * Symbols.BAR_MODULE;
        Tag figure = section.figure(BillWords.TEXTS.get("barcode.figure", bill.barcode()));
        Symbols.bars(sheet, figure, bars, x + (CARD - width) / 2, y + cardHeight - BARS - 18, BARS);
        sheet.centred(section.child("P"), bill.barcode(), SMALL, x + CARD / 2, y + cardHeight - 6);
    }
}
