package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import ua.vikno.documents.pdf.Letters;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.Bill;
import ua.vikno.portal.api.Line;
import ua.vikno.portal.api.Money;

/** Every service with every figure of its register. */
final class BillTable {
    private static final float HEAD = 27;
    private static final float GAP = 7;
    private static final float HAIR = 0.4f;
    private static final String OVERPAID = "переплата";

    private record Column(String first, String second, Function<Line, Money> sum) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Борг на", "початок", Line::opening),
            new Column("", "Нараховано", Line::accrued),
            new Column("", "Пільга", Line::benefit),
            new Column("", "Субсидія", Line::subsidy),
            new Column("Пере-", "рахунок", Line::recalculated),
            new Column("", "Пеня", Line::penalty),
            new Column("", "Сплачено", Line::paid),
            new Column("", "До сплати", Line::closing));

    private final Bill bill;
    private final Density density;
    private final Letters letters;
    /** Right edges. */
    private final List<Float> edges;

    BillTable(Bill bill, Density density, Letters letters) throws IOException {
        this.bill = bill;
        this.density = density;
        this.letters = letters;
        this.edges = edges();
    }

    /** Heights of what must not be torn. */
    List<Float> pieces() {
        List<Float> pieces = new ArrayList<>(Collections.nCopies(bill.lines().size(), density.row()));
        pieces.addFirst(HEAD);
        pieces.addLast(totalHeight());
        return pieces;
    }

    private float totalHeight() {
        return density.row() * 0.75f;
    }

    void draw(Pages pages) throws IOException {
        Tag table = pages.root().child("Table");
        head(pages, table);
        for (Line line : bill.lines()) {
            row(pages, table.child("TR"), line);
        }
        total(pages, table.child("TR"));
    }

    private void head(Pages pages, Tag table) throws IOException {
        float y = pages.take(HEAD);
        Sheet sheet = pages.sheet();
        Tag row = table.child("TR");
        Style style = Style.muted(8);
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y, 1.5f, 0);
        sheet.text(row.heading("Column"), "Послуга, кількість × тариф", style.at(7.5f), Sheet.MARGIN, y + 20);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            Tag cell = row.heading("Column");
            if (!column.first().isEmpty()) {
                String first = column.first().replace("-", "\u00ad");
                sheet.textTo(
                        cell, first.endsWith("\u00ad") ? column.first() : first + " ", style, edges.get(i), y + 11);
            }
            sheet.textTo(cell, column.second(), style, edges.get(i), y + 20);
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + HEAD - 1, HAIR, 0);
    }

    private void row(Pages pages, Tag row, Line line) throws IOException {
        float y = pages.take(density.row());
        Sheet sheet = pages.sheet();
        Style name = density.service();
        float second = y + density.row() * 0.81f;
        float first = second - density.figure().size() * 1.35f;
        Tag heading = row.heading("Row");
        String service = BillWords.service(line);
        sheet.text(heading, service + " ", name, Sheet.MARGIN, first);
        float after = Sheet.MARGIN + letters.width(service + "  ", name);
        sheet.text(heading, BillWords.account(line) + " ", density.small(), after, first);
        String reckoning = BillWords.reckoning(line);
        float room = edges.getFirst() - widest(COLUMNS.getFirst(), density.figure()) - GAP - Sheet.MARGIN;
        if (!reckoning.isEmpty()) {
            sheet.text(heading, reckoning, letters.fit(reckoning, density.small(), room, 5), Sheet.MARGIN, second);
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean last = i == COLUMNS.size() - 1;
            Money sum = COLUMNS.get(i).sum().apply(line);
            Tag cell = row.child("TD");
            if (last && sum.isNegative()) {
                sheet.textTo(cell, OVERPAID + " ", density.small(), edges.get(i), first);
            }
            sheet.textTo(cell, figure(sum), last ? density.closing() : density.figure(), edges.get(i), second);
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + density.row(), HAIR, 0.6f);
    }

    private void total(Pages pages, Tag row) throws IOException {
        float y = pages.take(totalHeight()) + totalHeight() - 7;
        Sheet sheet = pages.sheet();
        sheet.text(row.heading("Row"), "Разом", density.service(), Sheet.MARGIN, y);
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean last = i == COLUMNS.size() - 1;
            String sum = figure(total(COLUMNS.get(i)));
            Style style = last ? density.closing() : Style.bold(density.figure().size());
            sheet.textTo(row.child("TD"), sum, style, edges.get(i), y);
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + 7, 1.5f, 0);
    }

    private Money total(Column column) {
        return BillWords.sum(bill.lines().stream().map(column.sum()).toList());
    }

    private List<Float> edges() throws IOException {
        List<Float> fromRight = new ArrayList<>();
        float edge = Sheet.RIGHT;
        for (int i = COLUMNS.size() - 1; i >= 0; i--) {
            fromRight.add(edge);
            Style style = i == COLUMNS.size() - 1
                    ? density.closing()
                    : Style.bold(density.figure().size());
            edge -= widest(COLUMNS.get(i), style) + GAP;
        }
        return fromRight.reversed();
    }

    private float widest(Column column, Style style) throws IOException {
        float widest = letters.width(column.second(), Style.muted(8));
        widest = Math.max(widest, letters.width(figure(total(column)), style));
        for (Line line : bill.lines()) {
            widest = Math.max(widest, letters.width(figure(column.sum().apply(line)), style));
        }
        return widest;
    }

    /** A dash is easier on the eye than a column of zeros. */
    private static String figure(Money sum) {
        return sum.isZero() ? "–" : Sums.plain(sum);
    }
}
