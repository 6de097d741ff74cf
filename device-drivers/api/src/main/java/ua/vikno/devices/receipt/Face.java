package ua.vikno.devices.receipt;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.vikno.devices.fonts.ViknoSans;
import ua.vikno.devices.receipt.Receipt.Size;

/** Vikno Sans at one size. Each glyph is rasterised once and kept: a receipt uses about sixty different letters. */
final class Face {
    /** Between baselines, in ems. */
    private static final double LEADING = 1.22;

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final Font font;
    private final int ascent;
    private final int lineHeight;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Face(Font font) {
        this.font = font;
        LineMetrics metrics = font.getLineMetrics("Ґу", SMOOTH);
        this.lineHeight = (int) Math.round(font.getSize() * LEADING);
        double content = metrics.getAscent() + metrics.getDescent();
        this.ascent = (int) Math.round(metrics.getAscent() - (content - lineHeight) / 2);
    }

    static Face of(Size size, boolean bold) {
        Face face = (bold ? Faces.BOLD : Faces.REGULAR).get(size);
        if (face == null) {
            throw new IllegalStateException(size.name());
        }
        return face;
    }

    int ascent() {
        return ascent;
    }

    int lineHeight() {
        return lineHeight;
    }

    int width(String text) {
        return text.codePoints().map(c -> glyph(c).advance()).sum();
    }

    void draw(Canvas canvas, int x, int baseline, String text) {
        int pen = x;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Glyph glyph = glyph(text.codePointAt(i));
            if (glyph.dots() != null) {
                canvas.blit(glyph.dots(), Math.max(0, pen + glyph.left()), baseline + glyph.top());
            }
            pen += glyph.advance();
        }
    }

    private Glyph glyph(int codePoint) {
        return glyphs.computeIfAbsent(codePoint, c -> Glyph.of(font, c));
    }

    private static final class Faces {
        static final Map<Size, Face> REGULAR = all(ViknoSans.regular());
        static final Map<Size, Face> BOLD = all(ViknoSans.bold());

        private static Map<Size, Face> all(InputStream resource) {
            try (resource) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, resource);
                var faces = new EnumMap<Size, Face>(Size.class);
                for (Size size : Size.values()) {
                    faces.put(size, new Face(font.deriveFont((float) ReceiptRaster.em(size))));
                }
                return faces;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
