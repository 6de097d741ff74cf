package ua.vikno.documents.slip;

import java.io.IOException;
import java.io.UncheckedIOException;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.pdf.SampleMark;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Symbols;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TaggedDocument;
import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.words.Dates;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.published.City;

/** A registration slip as the upper half of an A4 page, to be folded once. */
public final class SlipPdf {
    private static final float QR_MODULE = 1.4f * Sheet.MM;
    private static final float LEFT = Sheet.MARGIN;
    private static final float ROOM = Sheet.RIGHT - Sheet.MARGIN;

    private final FontPrograms fonts;

    public SlipPdf(FontPrograms fonts) {
        this.fonts = fonts;
    }

    /** The same registration gives the same bytes. */
    public byte[] render(Registration registration, City city) {
        long identity = registration.number().hashCode();
        try (var document = new TaggedDocument(fonts, SlipWords.TITLE, registration.at(), identity)) {
            write(document, registration, city);
            return document.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all in memory: a bug, not a fault
        }
    }

    private static void write(TaggedDocument document, Registration registration, City city) throws IOException {
        Sheet sheet = document.sheet();
        Tag root = document.root();
        float y = Sheet.MARGIN;
        if (city.demonstration()) {
            SampleMark.diagonal(sheet);
            SampleMark.strip(sheet, root, SlipWords.SAMPLE_EXPLAINED, y);
            y += SampleMark.STRIP_HEIGHT + 8;
        }
        y = sheet.paragraph(root.child("P"), city.centre().name(), Style.regular(11), LEFT, y + 10, ROOM);
        y += 24;
        sheet.text(root.child("H1"), SlipWords.TITLE, Style.bold(30), LEFT, y);
        y = sheet.paragraph(root.child("P"), registration.name(), Style.regular(18), LEFT, y + 28, ROOM);
        y = identity(sheet, root, registration, y);
        y = instructions(sheet, root, y + 26);
        sheet.text(root.child("P"), Dates.moment(registration.at()), Style.regular(11), LEFT, y + 14);
    }

    private static float identity(Sheet sheet, Tag root, Registration registration, float y) throws IOException {
        QrSymbol symbol = SlipReceipt.qr(registration);
        float side = symbol.sizeWithQuietZone() * QR_MODULE;
        sheet.box(LEFT, y, ROOM, side + 24, 1);
        sheet.frame(LEFT, y, ROOM, side + 24, 1.5f);
        sheet.text(root.child("P"), SlipWords.NUMBER_CAPTION, Style.regular(16), LEFT + 20, y + side / 2 - 26);
        sheet.text(root.child("P"), SlipWords.number(registration), Style.bold(50), LEFT + 20, y + side / 2 + 26);
        Tag figure = root.figure(SlipWords.QR_CAPTION);
        float x = Sheet.RIGHT - 10 - side;
        Symbols.qr(sheet, figure, symbol, x, y + 4, QR_MODULE);
        sheet.centred(root.child("P"), SlipWords.QR_CAPTION, Style.regular(11), x + side / 2, y + side + 16);
        return y + side + 24;
    }

    private static float instructions(Sheet sheet, Tag root, float top) throws IOException {
        float y = top;
        sheet.text(root.child("H2"), SlipWords.HOW_TITLE, Style.bold(18), LEFT, y);
        y += 24;
        Tag list = root.child("L");
        for (int i = 0; i < SlipWords.HOW.size(); i++) {
            Tag item = list.child("LI");
            sheet.text(item.child("Lbl"), (i + 1) + ". ", Style.bold(15), LEFT, y);
            y = sheet.paragraph(item.child("LBody"), SlipWords.HOW.get(i), Style.regular(15), LEFT + 22, y, ROOM - 22);
            y += 3;
        }
        sheet.text(root.child("H2"), SlipWords.KEEP_TITLE, Style.bold(18), LEFT, y + 14);
        return sheet.paragraph(root.child("P"), SlipWords.KEEP, Style.regular(15), LEFT, y + 38, ROOM);
    }
}
