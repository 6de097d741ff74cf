package ua.vikno.documents.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import ua.vikno.documents.symbol.Code128;
import ua.vikno.documents.symbol.HryvniaMark;
import ua.vikno.documents.symbol.QrSymbol;

/** Machine-readable symbols as vector figures: sharp at any resolution. */
public final class Symbols {
    /** Four dots at 203 dpi; Resolution 97 advises against anything smaller. */
    public static final float QR_MODULE = 0.5f * Sheet.MM;

    /** Three dots at 203 dpi. */
    public static final float BAR_MODULE = 0.375f * Sheet.MM;

    private Symbols() {}

    /** @param x of the quiet zone's left edge, as {@code y} is of its upper one */
    public static void qr(Sheet sheet, Tag figure, QrSymbol symbol, float x, float y, float module) throws IOException {
        float side = symbol.sizeWithQuietZone() * module;
        sheet.figure(figure, x, y, side, side);
        float zone = QrSymbol.QUIET_ZONE * module;
        sheet.part(symbol.outline(), placed(x + zone, y + zone, module), 0);
        if (symbol.circle() > 0) {
            var middle = placed(x + side / 2, y + side / 2, module);
            double radius = symbol.circle() / 2.0;
            sheet.part(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius), middle, 1);
            double sign = (symbol.circle() - HryvniaMark.MARGIN) / 2.0;
            middle.scale(sign, sign);
            sheet.part(HryvniaMark.outline(), middle, 0);
        }
        sheet.endFigure();
    }

    /** @param x of the quiet zone's left edge */
    public static void bars(Sheet sheet, Tag figure, Code128 symbol, float x, float y, float height)
            throws IOException {
        sheet.figure(figure, x, y, symbol.sizeWithQuietZone() * BAR_MODULE, height);
        var bars = new Path2D.Float(Path2D.WIND_NON_ZERO);
        for (int from = 0; from < symbol.size(); from++) {
            int to = from;
            while (symbol.dark(to)) {
                to++;
            }
            if (to > from) {
                bars.append(new Rectangle2D.Float(from, 0, to - from, height / BAR_MODULE), false);
                from = to;
            }
        }
        sheet.part(bars, placed(x + Code128.QUIET_ZONE * BAR_MODULE, y, BAR_MODULE), 0);
        sheet.endFigure();
    }

    private static AffineTransform placed(float x, float y, float scale) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        return place;
    }
}
