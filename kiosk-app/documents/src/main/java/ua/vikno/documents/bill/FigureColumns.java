package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
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

/** The four columns of a bill's figures, as wide as their widest figure; what is left belongs to the services. */
final class FigureColumns {
    static final List<Figure> FIGURES = List.of(Figure.values());

    private static final int ACROSS = 4;
    private static final float GAP = 10;
    private static final float WIDEST_GAP = 26;
    /** In points, for the words of a service, where figures of ten digits and more would leave less. */
    private static final float LEAST_ROOM = 130;

    private static final String OVERPAID = BillWords.TEXTS.get("overpaid") + " ";

    private final Density density;
    private final TextMeasure letters;
    /** Right edges. */
    private final List<Float> edges;

    private final float room;
    /** Below 1 only for sums that no bill of a dwelling has. */
    private final float scale;

    private FigureColumns(Density density, TextMeasure letters, List<Float> edges, float room, float scale) {
        this.density = density;
        this.letters = letters;
        this.edges = edges;
        this.room = room;
        this.scale = scale;
    }

    /** @param wanted width at which no service's words are wrapped */
    static FigureColumns of(Bill bill, Density density, TextMeasure letters, float wanted) throws IOException {
        var unscaled = new FigureColumns(density, letters, List.of(), 0, 1);
        float whole = Sheet.RIGHT - Sheet.MARGIN;
        float widths = 0;
        for (int column = 0; column < ACROSS; column++) {
            widths += unscaled.widest(bill, column);
        }
        float gap = Math.clamp((whole - wanted - widths) / ACROSS, GAP, WIDEST_GAP);
        float scale = Math.min(1, (whole - LEAST_ROOM - ACROSS * gap) / widths);
        List<Float> fromRight = new ArrayList<>();
        float edge = Sheet.RIGHT;
        for (int column = ACROSS - 1; column >= 0; column--) {
            fromRight.add(edge);
            edge -= unscaled.widest(bill, column) * scale + gap;
        }
        return new FigureColumns(density, letters, fromRight.reversed(), edge - Sheet.MARGIN, scale);
    }

    /** Width left for what a service is called. */
    float room() {
        return room;
    }

    void draw(Sheet sheet, Tag tag, String text, Style style, int index, float y) throws IOException {
        float baseline = index < ACROSS ? first(y) : second(y);
        sheet.textTo(tag, text, style, edges.get(index % ACROSS), baseline);
    }

    /** Says of a negative closing, before it, what it is. */
    void note(Sheet sheet, Tag tag, Money sum, float y) throws IOException {
        float edge = Sheet.RIGHT - letters.width(figure(sum), style(FIGURES.size() - 1));
        sheet.textTo(tag, OVERPAID, scaled(density.small()), edge, second(y));
    }

    float first(float y) {
        return y + density.row() * 0.42f;
    }

    float second(float y) {
        return y + density.row() * 0.86f;
    }

    Style style(int index) {
        return scaled(last(index) ? density.closing() : density.figure());
    }

    Style totalStyle(int index) {
        return scaled(
                last(index) ? density.closing() : Style.bold(density.figure().size()));
    }

    static boolean last(int index) {
        return index == FIGURES.size() - 1;
    }

    static String head(Figure figure) {
        return BillWords.TEXTS.get(figure.key());
    }

    /** A dash is easier on the eye than a column of zeros. */
    static String figure(Money sum) {
        return sum.isZero() ? "–" : Sums.plain(sum);
    }

    private Style scaled(Style style) {
        return style.at(style.size() * scale);
    }

    private float widest(Bill bill, int column) throws IOException {
        float widest = 0;
        for (int i = column; i < FIGURES.size(); i += ACROSS) {
            Figure figure = FIGURES.get(i);
            List<Money> sums =
                    bill.lines().stream().map(Line::figures).map(figure::of).toList();
            widest = Math.max(widest, letters.width(head(figure), density.small()));
            widest = Math.max(widest, letters.width(figure(BillWords.sum(sums)), totalStyle(i)));
            for (Money sum : sums) {
                float note = last(i) && sum.isNegative() ? letters.width(OVERPAID, density.small()) : 0;
                widest = Math.max(widest, note + letters.width(figure(sum), style(i)));
            }
        }
        return widest;
    }
}
