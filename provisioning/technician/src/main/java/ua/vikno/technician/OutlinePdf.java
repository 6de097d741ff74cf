package ua.vikno.technician;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import ua.vikno.devices.fonts.ViknoSans;

/**
 * One A4 page as PDF 1.4 (ISO 32000) with letters as outlines. All measures in millimetres from the upper left corner. A
 * kiosk's papers are made elsewhere, with a library that drivers do not have.
 */
final class OutlinePdf {
    private static final double POINTS = 72 / 25.4;
    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final StringBuilder content = new StringBuilder("0.4 w\n");

    /** @param size in points */
    void text(double x, double y, int size, boolean bold, String text) {
        AffineTransform place = new AffineTransform(1, 0, 0, -1, x * POINTS, HEIGHT - y * POINTS);
        PathIterator path = font(bold)
                .deriveFont((float) size)
                .createGlyphVector(EXACT, text)
                .getOutline()
                .getPathIterator(place);
        double[] p = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> add("m", p[0], p[1]);
                case PathIterator.SEG_LINETO -> add("l", p[0], p[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves only.
                    double[] c = {
                        (lastX + 2 * p[0]) / 3, (lastY + 2 * p[1]) / 3, (p[2] + 2 * p[0]) / 3, (p[3] + 2 * p[1]) / 3
                    };
                    add("c", c[0], c[1], c[2], c[3], p[2], p[3]);
                    p[0] = p[2];
                    p[1] = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    add("c", p);
                    p[0] = p[4];
                    p[1] = p[5];
                }
                default -> content.append("h\n");
            }
            lastX = p[0];
            lastY = p[1];
        }
        content.append("f\n");
    }

    void line(double x1, double y1, double x2, double y2) {
        add("m", x1 * POINTS, HEIGHT - y1 * POINTS);
        add("l S", x2 * POINTS, HEIGHT - y2 * POINTS);
    }

    /** @param grey 0 black … 1 white */
    void box(double x, double y, double width, double height, double grey) {
        content.append("q ");
        add("g", grey);
        add("re B Q", x * POINTS, HEIGHT - (y + height) * POINTS, width * POINTS, height * POINTS);
    }

    byte[] bytes() {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << >> /Contents 4 0 R >>"
                        .formatted(WIDTH, HEIGHT),
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int start = pdf.length();
        pdf.append("xref\n0 %d\n%s".formatted(objects.size() + 1, table));
        pdf.append("trailer\n<< /Size %d /Root 1 0 R >>\n".formatted(objects.size() + 1));
        pdf.append("startxref\n%d\n%%%%EOF\n".formatted(start));
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void add(String operator, double... numbers) {
        for (double number : numbers) {
            content.append(String.format(Locale.ROOT, "%.2f ", number));
        }
        content.append(operator).append('\n');
    }

    private static Font font(boolean bold) {
        try (InputStream in = bold ? ViknoSans.bold() : ViknoSans.regular()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
