package ua.vikno.devices.linux.speech.engine;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What stands before the samples of a RIFF/WAVE stream (Microsoft, <i>Multimedia Programming Interface and Data
 * Specifications 1.0</i>, 1991). A synthesiser that writes to a pipe does not know its length yet, so the length of the
 * data is not believed: they end with the stream.
 */
record WaveHeader(int sampleRate) {
    private static final int PCM = 1;
    private static final int MAX_CHUNK = 1024;
    private static final int MAX_CHUNKS = 16;

    /** Reads up to the first sample. */
    static WaveHeader read(InputStream in) throws IOException {
        ByteBuffer riff = bytes(in, 12);
        if (!tag(riff, 0).equals("RIFF") || !tag(riff, 8).equals("WAVE")) {
            throw new IOException("no RIFF/WAVE stream");
        }
        int rate = 0;
        for (int i = 0; i < MAX_CHUNKS; i++) {
            ByteBuffer head = bytes(in, 8);
            String tag = tag(head, 0);
            if (tag.equals("data")) {
                if (rate <= 0) {
                    throw new IOException("samples without a format");
                }
                return new WaveHeader(rate);
            }
            int length = head.getInt(4);
            if (length < 0 || length > MAX_CHUNK) {
                throw new IOException("chunk of " + length + " bytes");
            }
            ByteBuffer chunk = bytes(in, length + (length & 1));
            if (tag.equals("fmt ")) {
                rate = rate(chunk);
            }
        }
        throw new IOException("no samples in the first " + MAX_CHUNKS + " chunks");
    }

    private static int rate(ByteBuffer format) throws IOException {
        if (format.limit() < 16
                || format.getShort(0) != PCM
                || format.getShort(2) != 1
                || format.getShort(14) != 16
                || format.getInt(4) < 4000
                || format.getInt(4) > 96_000) {
            throw new IOException("not 16 bit mono PCM");
        }
        return format.getInt(4);
    }

    private static String tag(ByteBuffer bytes, int at) {
        byte[] tag = new byte[4];
        bytes.get(at, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the stream ended in its header");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
