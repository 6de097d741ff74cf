package ua.vikno.portal.registers.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a text that say how it is written (Unicode 16.0, section 23.8). */
final class ByteOrderMark {
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /**
     * Skips the mark; without one the text is in the charset that its form says.
     *
     * @param in supports marking
     */
    static Charset skip(InputStream in, Charset stated) throws IOException {
        in.mark(3);
        byte[] first = in.readNBytes(3);
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
            return after(in, 2, StandardCharsets.UTF_16LE);
        }
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
            return after(in, 2, StandardCharsets.UTF_16BE);
        }
        if (stated.equals(StandardCharsets.UTF_8) && Arrays.equals(first, UTF_8)) {
            return after(in, 3, stated);
        }
        in.reset();
        return stated;
    }

    private static Charset after(InputStream in, int length, Charset charset) throws IOException {
        in.reset();
        in.skipNBytes(length);
        return charset;
    }
}
