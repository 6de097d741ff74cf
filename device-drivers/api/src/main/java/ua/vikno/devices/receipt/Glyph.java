package ua.vikno.devices.receipt;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * One letter in dots.
 *
 * @param dots null for a blank
 * @param left from the pen to the picture's left edge
 * @param top from the baseline to the picture's top, negative above it
 */
record Glyph(@Nullable Bitmap dots, int left, int top, int advance) {
    /** Coverage from which a dot is black: thermal paper thickens strokes by itself. */
    private static final int BLACK_FROM = 128;

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    static Glyph of(Font font, int codePoint) {
        GlyphVector vector = font.createGlyphVector(SMOOTH, Character.toString(codePoint));
        int advance = Math.round(vector.getGlyphMetrics(0).getAdvanceX());
        Rectangle box = vector.getVisualBounds().getBounds();
        if (box.isEmpty()) {
            return new Glyph(null, 0, 0, advance);
        }
        return new Glyph(dots(vector, box), box.x, box.y, advance);
    }

    private static Bitmap dots(GlyphVector vector, Rectangle box) {
        var image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.translate(-box.x, -box.y);
        g.fill(vector.getOutline());
        g.dispose();
        int stride = (box.width + 7) / 8;
        byte[] bits = new byte[stride * box.height];
        for (int y = 0; y < box.height; y++) {
            for (int x = 0; x < box.width; x++) {
                if (image.getRaster().getSample(x, y, 0) >= BLACK_FROM) {
                    bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return new Bitmap(box.width, box.height, bits);
    }
}
