package ua.vikno.documents.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** One A4 page. Coordinates are points from the upper left corner, y downwards; text stands on its baseline. */
public final class Sheet {
    public static final float WIDTH = 595.28f;
    public static final float HEIGHT = 841.89f;
    /** 12 mm: outside the part that laser printers cannot reach. */
    public static final float MARGIN = 34;

    public static final float RIGHT = WIDTH - MARGIN;

    /** One millimetre in points. */
    public static final float MM = 72 / 25.4f;

    private final PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    private final PDPageContentStream content;
    private final TextMeasure letters;
    private final int index;
    private final COSArray parents = new COSArray();

    Sheet(PDDocument document, TextMeasure letters, int index) throws IOException {
        this.letters = letters;
        this.index = index;
        document.addPage(page);
        page.setStructParents(index);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        content = new PDPageContentStream(document, page);
    }

    public void text(Tag tag, String text, Style style, float x, float y) throws IOException {
        begin(tag);
        content.beginText();
        content.setNonStrokingColor(style.grey());
        content.setFont(letters.font(style), style.size());
        content.newLineAtOffset(x, HEIGHT - y);
        content.showText(letters.printable(text));
        content.endText();
        content.endMarkedContent();
    }

    /** Ends at {@code x}. */
    public void textTo(Tag tag, String text, Style style, float x, float y) throws IOException {
        text(tag, text, style, x - letters.width(text, style), y);
    }

    public void centred(Tag tag, String text, Style style, float x, float y) throws IOException {
        text(tag, text, style, x - letters.width(text, style) / 2, y);
    }

    /** Wrapped; the first line's baseline is {@code y}, the answer is that of the line after the last. */
    public float paragraph(Tag tag, String text, Style style, float x, float y, float room) throws IOException {
        float baseline = y;
        var lines = letters.wrap(text, style, room);
        for (int i = 0; i < lines.size(); i++) {
            // The space at a line's end keeps words apart when the text is copied or read aloud.
            text(tag, i + 1 < lines.size() ? lines.get(i) + " " : lines.get(i), style, x, baseline);
            baseline += style.leading();
        }
        return baseline;
    }

    public void rule(float from, float to, float y, float thickness, float grey) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setStrokingColor(grey);
        content.setLineWidth(thickness);
        content.moveTo(from, HEIGHT - y);
        content.lineTo(to, HEIGHT - y);
        content.stroke();
        content.endMarkedContent();
    }

    public void box(float x, float y, float w, float h, float grey) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setNonStrokingColor(grey);
        content.addRect(x, HEIGHT - y - h, w, h);
        content.fill();
        content.endMarkedContent();
    }

    public void frame(float x, float y, float w, float h, float thickness) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setStrokingColor(0f);
        content.setLineWidth(thickness);
        content.addRect(x, HEIGHT - y - h, w, h);
        content.stroke();
        content.endMarkedContent();
    }

    /** Decoration that no screen reader mentions. */
    public void artifact(Shape shape, AffineTransform place, float grey) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        fill(shape, place, grey);
        content.endMarkedContent();
    }

    /** Begins a picture made of {@link #part}s. */
    public void figure(Tag figure, float x, float y, float w, float h) throws IOException {
        figure.place(new PDRectangle(x, HEIGHT - y - h, w, h));
        begin(figure);
        content.setNonStrokingColor(1f);
        content.addRect(x, HEIGHT - y - h, w, h);
        content.fill();
    }

    public void part(Shape shape, AffineTransform place, float grey) throws IOException {
        fill(shape, place, grey);
    }

    public void endFigure() throws IOException {
        content.endMarkedContent();
    }

    private void fill(Shape shape, AffineTransform place, float grey) throws IOException {
        content.saveGraphicsState();
        var flip = new AffineTransform(1, 0, 0, -1, 0, HEIGHT);
        flip.concatenate(place);
        content.transform(new Matrix(flip));
        content.setNonStrokingColor(grey);
        if (PathWriter.write(shape, content) == PathIterator.WIND_EVEN_ODD) {
            content.fillEvenOdd();
        } else {
            content.fill();
        }
        content.restoreGraphicsState();
    }

    private void begin(Tag tag) throws IOException {
        int id = parents.size();
        parents.add(tag.element());
        tag.mark(page, id);
        String type = tag.element().getStructureType();
        content.beginMarkedContent(COSName.getPDFName(type), id);
    }

    int index() {
        return index;
    }

    COSArray parents() {
        return parents;
    }

    void close() throws IOException {
        content.close();
    }
}
