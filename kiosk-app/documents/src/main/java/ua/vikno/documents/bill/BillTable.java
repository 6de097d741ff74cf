package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;

/**
 * Every service with every figure of its register. A row is two lines high, and so are its figures: four above four, which
 * leaves them the width to be read.
 */
final class BillTable {
    private static final int ACROSS = 4;
    private static final float GAP = 10;
    private static final float WIDEST_GAP = 26;
    private static final float HAIR = 0.4f;
    private static final float LEAST = 5;
    private static final String OVERPAID = BillWords.TEXTS.get("overpaid") + " ";

    private static final List<Figure> FIGURES = List.of(Figure.values());

    private final Bill bill;
    private final Density density;
    private final TextMeasure letters;
    /** Right edges. */
    private final List<Float> edges;
    /** Width left for what a service is called. */
    private final float room;

    BillTable(Bill bill, Density density, TextMeasure letters) throws IOException {
        this.bill = bill;
        this.density = density;
        this.letters = letters;
        float spare = Sheet.RIGHT - Sheet.MARGIN - widestName();
        for (int column = 0; column < ACROSS; column++) {
            spare -= widest(column);
        }
        float gap = Math.clamp(spare / ACROSS, GAP, WIDEST_GAP);
        List<Float> fromRight = new ArrayList<>();
        float edge = Sheet.RIGHT;
        for (int column = ACROSS - 1; column >= 0; column--) {
            fromRight.add(edge);
            edge -= widest(column) + gap;
        }
        this.edges = fromRight.reversed();
        this.room = edge - Sheet.MARGIN;
    }

    /** Heights of what must not be torn. */
    List<Float> pieces() {
        // Head, services, total.
        return Collections.nCopies(bill.lines().size() + 2, density.row());
    }

    void draw(Pages pages) throws IOException {
        Tag table = pages.root().child("Table");
        head(pages, table.child("TR"));
        for (Line line : bill.lines()) {
            row(pages, table.child("TR"), line);
        }
        total(pages, table.child("TR"));
    }

    private void head(Pages pages, Tag row) throws IOException {
        float y = pages.take(density.row());
        Sheet sheet = pages.sheet();
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y, 1.5f, 0);
        Tag services = row.heading("Column");
        sheet.text(services, BillWords.TEXTS.get("service") + " ", density.head(), Sheet.MARGIN, first(y));
        sheet.text(services, BillWords.TEXTS.get("quantity-by-tariff"), density.head(), Sheet.MARGIN, second(y));
        for (int i = 0; i < FIGURES.size(); i++) {
            cell(sheet, row.heading("Column"), head(FIGURES.get(i)), density.head(), i, y);
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + density.row(), HAIR, 0);
    }

    private void row(Pages pages, Tag row, Line line) throws IOException {
        float y = pages.take(density.row());
        Sheet sheet = pages.sheet();
        Tag heading = row.heading("Row");
        // Name and account share a line and shrink together.
        float scale = Math.min(1, room / calledWidth(line));
        Style name = density.service().at(density.service().size() * scale);
        Style account = density.small().at(density.small().size() * scale);
        String service = BillWords.service(bill, line) + "  ";
        sheet.text(heading, service, name, Sheet.MARGIN, first(y));
        float after = Sheet.MARGIN + letters.width(service, name);
        sheet.text(heading, BillWords.account(line) + " ", account, after, first(y));
        String reckoning = BillWords.reckoning(line);
        if (!reckoning.isEmpty()) {
            Style small = letters.fit(reckoning, density.small(), room, LEAST);
            sheet.text(heading, reckoning, small, Sheet.MARGIN, second(y));
        }
        for (int i = 0; i < FIGURES.size(); i++) {
            Money sum = FIGURES.get(i).of(line.figures());
            Tag cell = row.child("TD");
            Style style = last(i) ? density.closing() : sum.isZero() ? density.dash() : density.figure();
            cell(sheet, cell, figure(sum), style, i, y);
            if (last(i) && sum.isNegative()) {
                float edge = Sheet.RIGHT - letters.width(figure(sum), density.closing());
                sheet.textTo(cell, OVERPAID, density.small(), edge, second(y));
            }
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + density.row(), HAIR, 0.6f);
    }

    private void total(Pages pages, Tag row) throws IOException {
        float y = pages.take(density.row());
        Sheet sheet = pages.sheet();
        sheet.text(row.heading("Row"), BillWords.TEXTS.get("total"), density.service(), Sheet.MARGIN, second(y));
        for (int i = 0; i < FIGURES.size(); i++) {
            cell(sheet, row.child("TD"), figure(total(FIGURES.get(i))), style(i), i, y);
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + density.row(), 1.5f, 0);
    }

    private void cell(Sheet sheet, Tag tag, String text, Style style, int index, float y) throws IOException {
        float baseline = index < ACROSS ? first(y) : second(y);
        sheet.textTo(tag, text, style, edges.get(index % ACROSS), baseline);
    }

    private float first(float y) {
        return y + density.row() * 0.42f;
    }

    private float second(float y) {
        return y + density.row() * 0.86f;
    }

    private static boolean last(int index) {
        return index == FIGURES.size() - 1;
    }

    /** Of a total. */
    private Style style(int index) {
        return last(index) ? density.closing() : Style.bold(density.figure().size());
    }

    private static String head(Figure figure) {
        return BillWords.TEXTS.get(figure.key());
    }

    private Money total(Figure figure) {
        return BillWords.sum(
                bill.lines().stream().map(line -> figure.of(line.figures())).toList());
    }

    private float widestName() throws IOException {
        float widest = 0;
        for (Line line : bill.lines()) {
            float reckoned = letters.width(BillWords.reckoning(line), density.small());
            widest = Math.max(widest, Math.max(calledWidth(line), reckoned));
        }
        return widest;
    }

    private float calledWidth(Line line) throws IOException {
        return letters.width(BillWords.service(bill, line) + "  ", density.service())
                + letters.width(BillWords.account(line), density.small());
    }

    private float widest(int column) throws IOException {
        float widest = 0;
        for (int i = column; i < FIGURES.size(); i += ACROSS) {
            Figure figure = FIGURES.get(i);
            widest = Math.max(widest, letters.width(head(figure), density.head()));
            widest = Math.max(widest, letters.width(figure(total(figure)), style(i)));
            for (Line line : bill.lines()) {
                Money sum = figure.of(line.figures());
                float note = last(i) && sum.isNegative() ? letters.width(OVERPAID, density.small()) : 0;
                widest = Math.max(widest, note + letters.width(figure(sum), style(i)));
            }
        }
        return widest;
    }

    /** A dash is easier on the eye than a column of zeros. */
    private static String figure(Money sum) {
        return sum.isZero() ? "–" : Sums.plain(sum);
    }
}
