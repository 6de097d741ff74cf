package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.pdf.SampleMark;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TaggedDocument;

/** The page being written and how far down it is. */
final class Pages {
    private static final float FOOT = 14;
    private static final float BOTTOM = Sheet.HEIGHT - Sheet.MARGIN - FOOT;

    private final TaggedDocument document;
    private final boolean demonstration;
    private final List<Sheet> sheets = new ArrayList<>();
    private Sheet sheet;
    private float y;

    Pages(TaggedDocument document, boolean demonstration) throws IOException {
        this.document = document;
        this.demonstration = demonstration;
        this.sheet = next();
    }

    /** Of a page from margin to margin. */
    static float room() {
        return BOTTOM - Sheet.MARGIN;
    }

    private Sheet next() throws IOException {
        Sheet page = document.sheet();
        sheets.add(page);
        y = Sheet.MARGIN;
        if (demonstration) {
            SampleMark.diagonal(page);
            SampleMark.strip(page, document.root(), BillWords.NOT_FOR_PAYMENT, y);
            y += SampleMark.STRIP_HEIGHT;
        }
        return page;
    }

    /** A piece of this height that must not be torn: its upper edge, on a further page if need be. */
    float take(float height) throws IOException {
        if (y + height > BOTTOM) {
            sheet = next();
        }
        float top = y;
        y += height;
        return top;
    }

    /** What follows begins a page. */
    void turn() throws IOException {
        sheet = next();
    }

    /** Numbers the pages when there are several. */
    void finish(String name) throws IOException {
        for (int i = 0; i < sheets.size() && sheets.size() > 1; i++) {
            String foot = BillWords.TEXTS.get("page", name, i + 1, sheets.size());
            sheets.get(i).textTo(root().child("P"), foot, Style.regular(11), Sheet.RIGHT, Sheet.HEIGHT - Sheet.MARGIN);
        }
    }

    Sheet sheet() {
        return sheet;
    }

    Tag root() {
        return document.root();
    }
}
