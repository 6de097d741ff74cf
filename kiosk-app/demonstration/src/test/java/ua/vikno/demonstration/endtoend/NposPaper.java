package ua.vikno.demonstration.endtoend;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import ua.vikno.devices.contract.Peer;
import ua.vikno.devices.receipt.Bitmap;

/** The paper that npos, a decoder nobody here wrote, sees in what was sent to a printer. */
final class NposPaper {
    private static final int QUIET_ZONE = 32;

    /** DLE DC4 8, "clear the buffer", with which the first job of a process begins; npos does not know it. */
    private static final String CLEAR = "\u0010\u0014\u0008\u0001\u0003\u0014\u0001\u0006\u0002\u0008";

    private NposPaper() {}

    /** All pictures, one below the other. */
    static Bitmap of(byte[] sent) throws IOException {
        byte[] read =
                new String(sent, StandardCharsets.ISO_8859_1).replace(CLEAR, "").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer job =
                ByteBuffer.allocate(4 + read.length).putInt(read.length).put(read);
        ByteBuffer pictures = ByteBuffer.wrap(Peer.node("decode.js", job.array()));
        List<byte[]> rows = new ArrayList<>();
        int width = 0;
        while (pictures.hasRemaining()) {
            width = pictures.getInt();
            int height = pictures.getInt();
            for (int y = 0; y < height; y++) {
                byte[] row = new byte[width / 8];
                for (int x = 0; x < width; x++) {
                    row[x >> 3] |= (byte) (pictures.get() << (7 - (x & 7)));
                }
                rows.add(row);
            }
        }
        ByteBuffer bits = ByteBuffer.allocate(rows.size() * width / 8);
        rows.forEach(bits::put);
        return new Bitmap(width, rows.size(), bits.array());
    }

    static Path png(Bitmap paper, Path file) throws IOException {
        BufferedImage image = new BufferedImage(
                paper.width() + 2 * QUIET_ZONE, paper.height() + 2 * QUIET_ZONE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int column = x - QUIET_ZONE;
                int row = y - QUIET_ZONE;
                boolean within = column >= 0 && column < paper.width() && row >= 0 && row < paper.height();
                image.getRaster().setSample(x, y, 0, within && paper.black(column, row) ? 0 : 255);
            }
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
