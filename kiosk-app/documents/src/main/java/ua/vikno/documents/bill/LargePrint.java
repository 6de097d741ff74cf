package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Symbols;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.billing.Bill;

/**
 * The bill again for people who see little: letters of at least 18 points, one payment below another, and of each only whom, how
 * much, what for and how to pay.
 */
final class LargePrint {
    private static final Style BODY = Style.regular(18);
    private static final Style STRONG = Style.bold(18);
    private static final Style SUM = Style.bold(26);
    private static final float MODULE = 0.6f * Sheet.MM;
    private static final float PADDING = 6;
    private static final float GAP = 12;
    private static final float ROOM = Sheet.RIGHT - Sheet.MARGIN;

    private final Pages pages;
    private final TextMeasure letters;

    private record Piece(String type, String text, Style style) {}

    LargePrint(Pages pages, TextMeasure letters) {
        this.pages = pages;
        this.letters = letters;
    }

    /** Begins a page of its own. */
    void draw(Bill bill, List<PaymentBlock> payments) throws IOException {
        pages.turn();
        BillWords.Total total = BillWords.total(bill);
        written(List.of(
                new Piece("H2", BillWords.TITLE, SUM),
                new Piece("P", BillWords.period(bill), BODY),
                new Piece("P", BillWords.address(bill), STRONG)));
        written(List.of(
                new Piece("P", total.caption(), BODY), new Piece("P", Sums.hryvnias(total.sum()), Style.bold(34))));
        for (PaymentBlock payment : payments) {
            payment(payment);
        }
        if (!payments.isEmpty()) {
            written(List.of(
                    new Piece("H2", BillWords.TEXTS.get("large.how"), SUM),
                    new Piece("P", BillWords.TEXTS.get("large.how.1"), BODY),
                    new Piece("P", BillWords.TEXTS.get("large.how.2"), BODY)));
        }
    }

    private void payment(PaymentBlock payment) throws IOException {
        var pieces = new ArrayList<>(List.of(
                new Piece("P", payment.transfer().recipient(), STRONG),
                new Piece("P", payment.amount(), SUM),
                new Piece("P", payment.transfer().purpose(), BODY)));
        float side =
                payment.qr().map(qr -> qr.symbol().sizeWithQuietZone() * MODULE).orElse(0f);
        if (payment.qr().isEmpty()) {
            pieces.add(new Piece("P", BillWords.NO_QR, STRONG));
            pieces.add(new Piece("P", "IBAN " + payment.iban(), BODY));
            pieces.add(new Piece(
                    "P",
                    BillWords.TEXTS.get("payment.code") + " "
                            + payment.transfer().code(),
                    BODY));
        }
        float room = ROOM - (side > 0 ? side + GAP : 0);
        float height = Math.max(height(pieces, room), side) + 2 * PADDING;
        float y = pages.take(height);
        Sheet sheet = pages.sheet();
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y, 1.5f, 0);
        Tag section = pages.root().child("Sect");
        write(section, pieces, y + PADDING, room);
        if (payment.qr().isPresent()) {
            QrSymbol symbol = payment.qr().get().symbol();
            Tag figure = section.figure(
                    BillWords.TEXTS.get("payment.figure", payment.transfer().recipient(), payment.amount()));
            Symbols.qr(sheet, figure, symbol, Sheet.RIGHT - side, y + PADDING, MODULE);
        }
    }

    private void written(List<Piece> pieces) throws IOException {
        float y = pages.take(height(pieces, ROOM) + PADDING);
        write(pages.root(), pieces, y, ROOM);
    }

    private void write(Tag parent, List<Piece> pieces, float y, float room) throws IOException {
        float top = y;
        for (Piece piece : pieces) {
            float next = pages.sheet()
                    .paragraph(
                            parent.child(piece.type()),
                            piece.text(),
                            piece.style(),
                            Sheet.MARGIN,
                            top + piece.style().size(),
                            room);
            top = next - piece.style().size();
        }
    }

    private float height(List<Piece> pieces, float room) throws IOException {
        float height = 0;
        for (Piece piece : pieces) {
            height += letters.wrap(piece.text(), piece.style(), room).size()
                    * piece.style().leading();
        }
        return height;
    }
}
