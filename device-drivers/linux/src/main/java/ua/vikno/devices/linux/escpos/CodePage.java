package ua.vikno.devices.linux.escpos;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tables of 256 letters in which printers know Cyrillic, the most complete first. Each printer selects them by numbers
 * of its own.
 */
enum CodePage {
    /** All of Ukrainian, with quotation marks and dashes; no ₴. */
    CP1251(Charset.forName("windows-1251"), ""),
    /** CP866 with the Ukrainian letters of the standard RST 2018-91 in its last row. */
    CP1125(Charset.forName("IBM866"), "ЁёҐґЄєІіЇї·√№¤■\u00A0"),
    /** Has neither І nor Ґ: good for lines that happen to do without. */
    CP866(Charset.forName("IBM866"), "");

    private static final int ASCII_END = 0x7F;
    private static final int LAST_ROW = 0xF0;
    private static final char NOTHING = '\uFFFD';

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable map
    private final Map<Character, Byte> codes;

    CodePage(Charset charset, String lastRow) {
        String table = table(charset, lastRow);
        this.codes = IntStream.range(0, table.length())
                .filter(i -> i >= ' ' && i != ASCII_END && table.charAt(i) != NOTHING)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> table.charAt(i), Integer::byteValue));
    }

    /** Nothing if a single character is not in the table; never a substitute, and never a control character. */
    Optional<byte[]> encode(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            Byte code = codes.get(narrowed(text.charAt(i)));
            if (code == null) {
                return Optional.empty();
            }
            bytes[i] = code;
        }
        return Optional.of(bytes);
    }

    /** Letters of one width know one blank: lines have been broken by now. */
    private static char narrowed(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2007' ? ' ' : c;
    }

    private static String table(Charset charset, String lastRow) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String table = new String(all, charset);
        return lastRow.isEmpty() ? table : table.substring(0, LAST_ROW) + lastRow;
    }
}
