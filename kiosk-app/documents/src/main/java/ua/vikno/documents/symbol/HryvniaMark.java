package ua.vikno.documents.symbol;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** The sign ₴ as an outline, centred at the origin and inscribed in a circle of radius 1, y downwards. */
public final class HryvniaMark {
    /** Resolution 97, annex 1: the sign's circle is four modules smaller than the white one. */
    public static final int MARGIN = 4;

    private HryvniaMark() {}

    public static Shape outline() {
        return Holder.OUTLINE;
    }

    private static final class Holder {
        static final Shape OUTLINE = load();

        private static Shape load() {
            Shape sign = Lettering.outline("₴");
            Rectangle2D box = sign.getBounds2D();
            double scale = 2 / Math.hypot(box.getWidth(), box.getHeight());
            var toUnit = AffineTransform.getScaleInstance(scale, scale);
            toUnit.translate(-box.getCenterX(), -box.getCenterY());
            return toUnit.createTransformedShape(sign);
        }
    }
}
