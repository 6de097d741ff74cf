package ua.vikno.technician.plugged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Symbols;
import ua.vikno.documents.pdf.TaggedDocument;
import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.symbol.QrSymbol.Level;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Words;

/**
 * The page that proves a printer: whoever holds it in his hands knows the code, and a scanner reads it back from the QR code.
 *
 * @param code four digits, made for this page
 */
record ProofPage(Words words, URI printer, String code, Instant at) {
    private static final String IN_SYMBOL = "VIKNO-TEST-";
    private static final int MODULE_DOTS = 8;
    private static final float LEFT = Sheet.MARGIN;
    private static final float ROOM = Sheet.RIGHT - Sheet.MARGIN;
    private static final int GREYS = 10;

    /** What a scanner reads from a page with this code. */
    static String symbol(String code) {
        return IN_SYMBOL + code;
    }

    Receipt receipt() {
        QrSymbol qr = QrSymbol.plain(symbol(code), Level.M);
        return new Receipt(List.of(
                new Receipt.Text(text("page.title"), Size.LARGE, Align.CENTRE, true),
                new Receipt.Text(text("page.printer", printer), Size.SMALL, Align.LEFT, false),
                new Receipt.Rule(true),
                new Receipt.Text(text("page.code"), Size.NORMAL, Align.CENTRE, false),
                new Receipt.Text(code, Size.TITLE, Align.CENTRE, true),
                new Receipt.Qr(symbol(code), MODULE_DOTS, qr.bitmap(MODULE_DOTS)),
                new Receipt.Text(text("page.letters"), Size.NORMAL, Align.LEFT, false),
                new Receipt.Columns("SMALL", "123,45 ₴", Size.SMALL, false),
                new Receipt.Columns("NORMAL", "123,45 ₴", Size.NORMAL, false),
                new Receipt.Columns("LARGE", "123,45 ₴", Size.LARGE, true),
                new Receipt.Rule(false)));
    }

    /** A4: a frame 12 mm from the edges, a ruler of 100 mm, ten greys. */
    byte[] sheet() {
        try (var document = new TaggedDocument(FontPrograms.load(), text("page.title"), at, code.hashCode())) {
            draw(document);
            return document.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all in memory: a bug, not a fault
        }
    }

    private void draw(TaggedDocument document) throws IOException {
        Sheet sheet = document.sheet();
        var root = document.root();
        sheet.frame(LEFT, LEFT, ROOM, Sheet.HEIGHT - 2 * LEFT, 0.8f);
        float x = LEFT + 20;
        sheet.text(root.child("H1"), text("page.title"), Style.bold(26), x, 84);
        sheet.paragraph(root.child("P"), text("page.printer", printer), Style.regular(11), x, 108, ROOM - 40);
        sheet.text(root.child("P"), text("page.code"), Style.regular(16), x, 170);
        sheet.text(root.child("P"), code, Style.bold(64), x, 240);
        QrSymbol qr = QrSymbol.plain(symbol(code), Level.M);
        Symbols.qr(sheet, root.figure(text("page.code")), qr, 340, 130, 1.6f * Sheet.MM);
        sheet.text(root.child("P"), text("page.letters"), Style.regular(18), x, 380);
        sheet.text(root.child("P"), text("page.greys"), Style.regular(11), x, 420);
        for (int step = 0; step < GREYS; step++) {
            sheet.box(x + 48 * step, 432, 48, 60, 1 - step / (GREYS - 1f));
        }
        sheet.text(root.child("P"), text("page.ruler"), Style.regular(11), x, 560);
        sheet.rule(x, x + 100 * Sheet.MM, 575, 1, 0);
        sheet.box(x, 568, 1, 14, 0);
        sheet.box(x + 100 * Sheet.MM, 568, 1, 14, 0);
    }

    private String text(String key, Object... arguments) {
        return words.of(Say.of(key, arguments));
    }
}
