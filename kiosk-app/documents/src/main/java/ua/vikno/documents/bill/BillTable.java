package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;

/**
 * Every service with every figure of its register. A row is at least two lines high, and so are its figures: four above four,
 * which leaves them the width to be read. A row grows with the words of its service.
 */
final class BillTable {
    private static final float HAIR = 0.4f;

    private final Bill bill;
    private final Density density;
    private final FigureColumns columns;
    private final List<ServiceCell> cells = new ArrayList<>();
    private final ServiceCell head;

    BillTable(Bill bill, Density density, TextMeasure letters) throws IOException {
        this.bill = bill;
        this.density = density;
        float widest = 0;
        for (Line line : bill.lines()) {
            widest = Math.max(widest, ServiceCell.wanted(bill, line, density, letters));
        }
        this.columns = FigureColumns.of(bill, density, letters, widest);
        this.head = ServiceCell.head(density, letters, columns.room());
        for (Line line : bill.lines()) {
            cells.add(ServiceCell.of(bill, line, density, letters, columns.room()));
        }
    }

    /** Heights of what must not be torn: head, services, total. */
    List<Float> pieces() {
        List<Float> pieces = new ArrayList<>();
        pieces.add(head.height());
        cells.forEach(cell -> pieces.add(cell.height()));
        pieces.add(density.row());
        return pieces;
    }

    void draw(Pages pages) throws IOException {
        Tag table = pages.root().child("Table");
        head(pages, table.child("TR"));
        for (int i = 0; i < cells.size(); i++) {
            row(pages, table.child("TR"), bill.lines().get(i), cells.get(i));
        }
        total(pages, table.child("TR"));
    }

    private void head(Pages pages, Tag row) throws IOException {
        float y = pages.take(head.height());
        Sheet sheet = pages.sheet();
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y, 1.5f, 0);
        head.draw(sheet, row.heading("Column"), y);
        for (int i = 0; i < FigureColumns.FIGURES.size(); i++) {
            String text = FigureColumns.head(FigureColumns.FIGURES.get(i));
            columns.draw(sheet, row.heading("Column"), text, density.small(), i, y);
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + head.height(), HAIR, 0);
    }

    private void row(Pages pages, Tag row, Line line, ServiceCell cell) throws IOException {
        float y = pages.take(cell.height());
        Sheet sheet = pages.sheet();
        cell.draw(sheet, row.heading("Row"), y);
        for (int i = 0; i < FigureColumns.FIGURES.size(); i++) {
            Money sum = FigureColumns.FIGURES.get(i).of(line.figures());
            Tag data = row.child("TD");
            columns.draw(sheet, data, FigureColumns.figure(sum), columns.style(i), i, y);
            if (FigureColumns.last(i) && sum.isNegative()) {
                columns.note(sheet, data, sum, y);
            }
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + cell.height(), HAIR, 0.6f);
    }

    private void total(Pages pages, Tag row) throws IOException {
        float y = pages.take(density.row());
        Sheet sheet = pages.sheet();
        Style name = density.service();
        sheet.text(row.heading("Row"), BillWords.TEXTS.get("total"), name, Sheet.MARGIN, columns.second(y));
        for (int i = 0; i < FigureColumns.FIGURES.size(); i++) {
            Figure figure = FigureColumns.FIGURES.get(i);
            Money sum = BillWords.sum(
                    bill.lines().stream().map(line -> figure.of(line.figures())).toList());
            columns.draw(sheet, row.child("TD"), FigureColumns.figure(sum), columns.totalStyle(i), i, y);
        }
        sheet.rule(Sheet.MARGIN, Sheet.RIGHT, y + density.row(), 1.5f, 0);
    }
}
