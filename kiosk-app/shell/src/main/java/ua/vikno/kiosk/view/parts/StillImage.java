package ua.vikno.kiosk.view.parts;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/**
 * A picture that will not change. A {@link WritableImage} might: every region that shows one listens to it and is kept by it,
 * with the resident's screen around it. So the pixels pass through a PNG (ISO/IEC 15948), from which the toolkit makes a
 * picture that nobody has to listen to.
 */
final class StillImage {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int CHUNK = 12;
    private static final int HEADER = 13;
    private static final byte BITS = 8;
    private static final byte RGBA = 6;

    private StillImage() {}

    static Image of(WritableImage drawn) {
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        ByteBuffer header = ByteBuffer.allocate(HEADER)
                .putInt(width)
                .putInt(height)
                .put(BITS)
                .put(RGBA);
        byte[] data = deflated(rows(drawn.getPixelReader(), width, height));
        ByteBuffer png = ByteBuffer.allocate(Long.BYTES + 3 * CHUNK + HEADER + data.length);
        png.putLong(SIGNATURE);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", data);
        chunk(png, "IEND", new byte[0]);
        return new Image(new ByteArrayInputStream(png.array()));
    }

    private static byte[] rows(PixelReader pixels, int width, int height) {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + width * Integer.BYTES));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                rows.putInt(Integer.rotateLeft(pixels.getArgb(x, y), Byte.SIZE));
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] rows) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(rows);
            deflater.finish();
            // Incompressible data grows by a few bytes for each 16 KB.
            byte[] packed = new byte[rows.length + rows.length / 1024 + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        CRC32 sum = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        sum.update(name);
        sum.update(data);
        png.putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
    }
}
