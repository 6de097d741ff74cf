package ua.vikno.documents.symbol;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import ua.vikno.devices.receipt.Bitmap;

/** A symbol in whole dots: what a thermal head prints. */
final class DotPainter {
    private DotPainter() {}

    static Bitmap paint(QrSymbol symbol, int dots) {
        int side = symbol.sizeWithQuietZone() * dots;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D g = image.createGraphics();
        // White is palette entry 1 in an image but 0 in a bitmap, so colours are swapped here instead of bits later.
        g.setColor(Color.WHITE);
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) {
                if (symbol.dark(x, y)) {
                    g.fillRect((x + QrSymbol.QUIET_ZONE) * dots, (y + QrSymbol.QUIET_ZONE) * dots, dots, dots);
                }
            }
        }
        if (symbol.circle() > 0) {
            mark(g, symbol.circle(), dots, side / 2.0);
        }
        g.dispose();
        return new Bitmap(side, side, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static void mark(Graphics2D g, int circle, int dots, double centre) {
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double radius = circle * dots / 2.0;
        g.setColor(Color.BLACK);
        g.fill(new Ellipse2D.Double(centre - radius, centre - radius, 2 * radius, 2 * radius));
        double sign = (circle - HryvniaMark.MARGIN) * dots / 2.0;
        g.setColor(Color.WHITE);
        g.translate(centre, centre);
        g.fill(AffineTransform.getScaleInstance(sign, sign).createTransformedShape(HryvniaMark.outline()));
    }
}
