package ua.vikno.documents.symbol;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ua.vikno.devices.fonts.ViknoSans;

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
            try (InputStream font = ViknoSans.bold()) {
                Shape sign = Font.createFont(Font.TRUETYPE_FONT, font)
                        .deriveFont(1000f)
                        .createGlyphVector(new FontRenderContext(null, true, true), "₴")
                        .getOutline();
                Rectangle2D box = sign.getBounds2D();
                double scale = 2 / Math.hypot(box.getWidth(), box.getHeight());
                var toUnit = AffineTransform.getScaleInstance(scale, scale);
                toUnit.translate(-box.getCenterX(), -box.getCenterY());
                return toUnit.createTransformedShape(sign);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
