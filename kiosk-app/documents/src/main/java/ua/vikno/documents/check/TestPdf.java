package ua.vikno.documents.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Symbols;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TaggedDocument;
import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.words.Dates;

/** A test page of A4: a frame 12 mm from each edge, letters, ten greys, a line of 100 mm, a QR code. */
public final class TestPdf {
    /** What its QR code holds: opens nothing anywhere. */
    public static final String QR = "VIKNO-TEST";

    private static final float QR_MODULE = 1.4f * Sheet.MM;
    private static final float LEFT = Sheet.MARGIN + 24;
    private static final float ROOM = Sheet.RIGHT - 24 - LEFT;
    private static final int GREYS = 10;

    /** From the smallest letters of a bill upward. */
    private static final float[] SIZES = {11, 12, 14, 16, 18, 24};

    private final FontPrograms fonts;

    public TestPdf(FontPrograms fonts) {
        this.fonts = fonts;
    }

    public byte[] render(Instant at) {
        try (var document = new TaggedDocument(fonts, TestWords.TITLE, at, at.toEpochMilli())) {
            write(document, at);
            return document.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all in memory: a bug, not a fault
        }
    }

    private static void write(TaggedDocument document, Instant at) throws IOException {
        Sheet sheet = document.sheet();
        Tag root = document.root();
        sheet.frame(Sheet.MARGIN, Sheet.MARGIN, Sheet.RIGHT - Sheet.MARGIN, Sheet.HEIGHT - 2 * Sheet.MARGIN, 1);
        float y = Sheet.MARGIN + 50;
        sheet.text(root.child("H1"), TestWords.TITLE, Style.bold(30), LEFT, y);
        y = sheet.paragraph(root.child("P"), Dates.moment(at), Style.regular(16), LEFT, y + 30, ROOM);
        y = sheet.paragraph(root.child("P"), TestWords.FRAME, Style.regular(14), LEFT, y + 10, ROOM);
        sheet.rule(LEFT, LEFT + 100 * Sheet.MM, y + 10, 1, 0);
        y += 36;
        for (float size : SIZES) {
            y = sheet.paragraph(root.child("P"), TestWords.LETTERS, Style.regular(size), LEFT, y + 14, ROOM);
        }
        y = sheet.paragraph(root.child("P"), TestWords.GREYS, Style.regular(14), LEFT, y + 14, ROOM);
        for (int grey = 0; grey < GREYS; grey++) {
            sheet.box(LEFT + grey * ROOM / GREYS, y, ROOM / GREYS, 50, 1 - grey / (GREYS - 1f));
        }
        qr(sheet, root, y + 80);
    }

    private static void qr(Sheet sheet, Tag root, float y) throws IOException {
        QrSymbol symbol = TestWords.symbol();
        Tag figure = root.figure(TestWords.QR);
        Symbols.qr(sheet, figure, symbol, LEFT, y, QR_MODULE);
        float side = symbol.sizeWithQuietZone() * QR_MODULE;
        sheet.paragraph(root.child("P"), TestWords.QR, Style.regular(14), LEFT, y + side + 20, ROOM);
    }
}
