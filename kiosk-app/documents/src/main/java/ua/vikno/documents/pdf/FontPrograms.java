package ua.vikno.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import ua.vikno.devices.fonts.ViknoSans;

/** The typeface's two font files, read once; every document embeds its own subset of them. */
public final class FontPrograms {
    private static final int LAST_LETTER = 0x2FFF;

    private final byte[] regular;
    private final byte[] bold;
    private final BitSet letters;

    private FontPrograms(byte[] regular, byte[] bold, BitSet letters) {
        this.regular = regular;
        this.bold = bold;
        this.letters = letters;
    }

    public static FontPrograms load() {
        byte[] regular = bytes(ViknoSans.regular());
        try {
            return new FontPrograms(regular, bytes(ViknoSans.bold()), letters(regular));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the typeface, both weights alike, has this letter. */
    boolean holds(int codePoint) {
        return letters.get(codePoint);
    }

    PDType0Font regular(PDDocument document) throws IOException {
        return embed(document, regular);
    }

    PDType0Font bold(PDDocument document) throws IOException {
        return embed(document, bold);
    }

    private static PDType0Font embed(PDDocument document, byte[] program) throws IOException {
        return PDType0Font.load(document, parse(program), true);
    }

    private static TrueTypeFont parse(byte[] program) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(program));
    }

    private static BitSet letters(byte[] program) throws IOException {
        try (TrueTypeFont font = parse(program)) {
            var glyphs = font.getUnicodeCmapLookup();
            var letters = new BitSet(LAST_LETTER);
            for (int c = ' '; c <= LAST_LETTER; c++) {
                letters.set(c, glyphs.getGlyphId(c) != 0);
            }
            return letters;
        }
    }

    private static byte[] bytes(InputStream resource) {
        try (resource) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
