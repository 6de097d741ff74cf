package ua.vikno.kiosk.view.theme;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes a font whose letters stand further apart of one that has them close together, because the toolkit can space lines
 * but not letters. Only the advances and the family's name differ (ISO/IEC 14496-22: head, hhea, hmtx, loca, name).
 */
final class SpacedLetters {
    /** After each letter, in em (WCAG 2.2, 1.4.12). */
    static final double LETTER = 0.12;

    /** After each space, in em. */
    static final double WORD = 0.16;

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    private final ByteBuffer font;

    private SpacedLetters(byte[] font) {
        this.font = ByteBuffer.wrap(font);
    }

    /**
     * @param font TrueType outlines in one file
     * @param name of the family's last word
     * @param spaced takes the name's place; as many letters
     */
    static byte[] of(byte[] font, String name, String spaced) {
        SpacedLetters letters = new SpacedLetters(font.clone());
        letters.widen();
        letters.rename(name, spaced);
        return letters.font.array();
    }

    private void widen() {
        int em = unsigned(table("head") + 18);
        boolean longOffsets = unsigned(table("head") + 50) == 1;
        int hhea = table("hhea");
        int metrics = table("hmtx");
        int loca = table("loca");
        int count = unsigned(hhea + 34);
        int widest = 0;
        for (int glyph = 0; glyph < count; glyph++) {
            int at = metrics + 4 * glyph;
            int advance = unsigned(at);
            // Marks stand above their letter and have no width of their own.
            if (advance > 0) {
                boolean space = offset(loca, glyph, longOffsets) == offset(loca, glyph + 1, longOffsets);
                advance += (int) Math.round(em * (space ? LETTER + WORD : LETTER));
                font.putShort(at, (short) advance);
            }
            widest = Math.max(widest, advance);
        }
        font.putShort(hhea + 10, (short) widest);
    }

    private void rename(String name, String spaced) {
        int entry = entry("name");
        int from = font.getInt(entry + 8);
        int to = from + font.getInt(entry + 12);
        for (Charset coding : List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16BE)) {
            byte[] before = name.getBytes(coding);
            byte[] after = spaced.getBytes(coding);
            for (int at = from; at + before.length <= to; at++) {
                if (font.slice(at, before.length).equals(ByteBuffer.wrap(before))) {
                    font.put(at, after);
                }
            }
        }
    }

    private int table(String tag) {
        return font.getInt(entry(tag) + 8);
    }

    private int entry(String tag) {
        ByteBuffer wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < unsigned(4); i++) {
            int entry = DIRECTORY + ENTRY * i;
            if (font.slice(entry, 4).equals(wanted)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("the font has no table " + tag);
    }

    private long offset(int loca, int glyph, boolean longOffsets) {
        return longOffsets ? Integer.toUnsignedLong(font.getInt(loca + 4 * glyph)) : unsigned(loca + 2 * glyph);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }
}
