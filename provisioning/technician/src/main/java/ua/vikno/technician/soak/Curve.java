package ua.vikno.technician.soak;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;

/**
 * Draws values over time on a sheet, from 0 or the least value upward.
 *
 * @param title said to whoever cannot see it, too
 * @param seconds of each value, ascending
 * @param length seconds from left to right
 */
record Curve(String title, List<Long> seconds, List<Integer> values, long length) {
    private static final Style SMALL = new Style(false, 8, 0.3f);
    private static final float STROKE = 1.2f;

    Curve {
        seconds = List.copyOf(seconds);
        values = List.copyOf(values);
    }

    /** @param y of the upper edge, in points */
    void draw(Sheet sheet, Tag parent, float x, float y, float width, float height) throws IOException {
        sheet.text(parent.child("P"), values.isEmpty() ? title + " —" : title, Style.bold(10), x, y - 6);
        sheet.frame(x, y, width, height, 0.5f);
        if (values.isEmpty()) {
            return;
        }
        int most = values.stream().mapToInt(Integer::intValue).max().orElse(0);
        int least = values.stream().mapToInt(Integer::intValue).min().orElse(0);
        sheet.textTo(parent.child("P"), String.valueOf(most), SMALL, x - 4, y + 8);
        sheet.textTo(parent.child("P"), String.valueOf(least), SMALL, x - 4, y + height);
        int span = Math.max(1, most - least);
        Path2D line = new Path2D.Double();
        IntStream.range(0, values.size()).forEach(i -> {
            double across = width * seconds.get(i) / Math.max(1.0, (double) length);
            double up = (height - 4) * (values.get(i) - least) / span + 2;
            if (i == 0) {
                line.moveTo(across, height - up);
            } else {
                line.lineTo(across, height - up);
            }
        });
        Tag figure = parent.figure("%s: %d … %d".formatted(title, least, most));
        sheet.figure(figure, x + 1, y + 1, width - 2, height - 2);
        sheet.part(new BasicStroke(STROKE).createStrokedShape(line), AffineTransform.getTranslateInstance(x, y), 0);
        sheet.endFigure();
    }
}
