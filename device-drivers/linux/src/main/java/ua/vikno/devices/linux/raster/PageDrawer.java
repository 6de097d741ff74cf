package ua.vikno.devices.linux.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages on a white A4 sheet, the upper left corners together, nothing scaled to fit. */
final class PageDrawer {
    private static final double MM_PER_INCH = 25.4;
    private static final int POINTS_PER_INCH = 72;
    private static final int A4_WIDTH_MM = 210;
    private static final int A4_HEIGHT_MM = 297;

    private final PDFRenderer renderer;
    private final BufferedImage sheet;
    private final float scale;
    private final boolean grey;

    PageDrawer(PDDocument document, int dpi, boolean grey) {
        this.renderer = new PDFRenderer(document);
        this.scale = (float) dpi / POINTS_PER_INCH;
        this.grey = grey;
        this.sheet = new BufferedImage(
                dots(A4_WIDTH_MM, dpi),
                dots(A4_HEIGHT_MM, dpi),
                grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    }

    private static int dots(int mm, int dpi) {
        return Math.toIntExact(Math.round(mm * dpi / MM_PER_INCH));
    }

    int width() {
        return sheet.getWidth();
    }

    int height() {
        return sheet.getHeight();
    }

    int lineBytes() {
        return width() * (grey ? 1 : 3);
    }

    /** Valid until the next page is drawn. */
    byte[] draw(int page) throws IOException {
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width(), height());
            renderer.renderPageToGraphics(page, graphics, scale);
        } finally {
            graphics.dispose();
        }
        byte[] dots = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
        return grey ? dots : redFirst(dots);
    }

    private static byte[] redFirst(byte[] blueFirst) {
        byte[] dots = blueFirst.clone();
        for (int i = 0; i + 2 < dots.length; i += 3) {
            dots[i] = blueFirst[i + 2];
            dots[i + 2] = blueFirst[i];
        }
        return dots;
    }
}
