package ua.vikno.portal.city;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The head of a PNG (ISO/IEC 15948): its size is known before a single pixel is unpacked. */
record Png(int width, int height, byte[] bytes) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int HEAD_BYTES = 24;

    /** @return empty if it does not begin as a PNG */
    static Optional<Png> of(byte[] bytes) {
        if (bytes.length < HEAD_BYTES) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        boolean png = head.getLong() == SIGNATURE && head.getInt() >= 0 && head.getInt() == HEADER;
        return png ? Optional.of(new Png(head.getInt(), head.getInt(), bytes)) : Optional.empty();
    }

    /** @return empty if it is damaged */
    Optional<Seen> decode() {
        try {
            // In memory: a portal may have no directory for temporary files.
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
            return image == null ? Optional.empty() : Optional.of(Seen.of(image));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
