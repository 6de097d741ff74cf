package ua.vikno.documents.symbol;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ua.vikno.devices.fonts.ViknoSans;

/** Bold letters as outlines, for what is a picture rather than text. */
public final class Lettering {
    private static final float UNITS_PER_EM = 1000;

    private Lettering() {}

    /** Thousand units an em, baseline at zero, y downwards. */
    public static Shape outline(String letters) {
        try (InputStream font = ViknoSans.bold()) {
            return Font.createFont(Font.TRUETYPE_FONT, font)
                    .deriveFont(UNITS_PER_EM)
                    .createGlyphVector(new FontRenderContext(null, true, true), letters)
                    .getOutline();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
