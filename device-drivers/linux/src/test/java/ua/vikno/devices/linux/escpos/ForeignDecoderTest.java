package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.contract.Peer;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.ReceiptRaster;

/** npos, which nobody here wrote, turns our bytes back into the same picture. */
final class ForeignDecoderTest {
    private static final long SEED = 20261121;
    private static final List<Integer> WIDTHS = List.of(384, 512, 576);
    private static final List<Integer> HEIGHTS = List.of(1, 2, 47, 48, 49, 254, 255, 256, 510, 511, 1000, 3000);

    private final Random random = new Random(SEED);

    private Bitmap noise(int width, int height) {
        byte[] bits = new byte[width / 8 * height];
        random.nextBytes(bits);
        return new Bitmap(width, height, bits);
    }

    private static List<Bitmap> decode(byte[] stream) throws IOException {
        ByteBuffer pictures = ByteBuffer.wrap(Peer.node("decode.js", stream));
        List<Bitmap> decoded = new ArrayList<>();
        while (pictures.hasRemaining()) {
            int width = pictures.getInt();
            int height = pictures.getInt();
            byte[] bits = new byte[width / 8 * height];
            for (int i = 0; i < width * height; i++) {
                bits[i >> 3] |= (byte) (pictures.get() << (7 - (i & 7)));
            }
            decoded.add(new Bitmap(width, height, bits));
        }
        return decoded;
    }

    /** Each bitmap as a job of its own, because the decoder joins whatever it finds in one stream. */
    private static byte[] jobs(List<Bitmap> bitmaps, String profile) {
        ByteArrayOutputStream jobs = new ByteArrayOutputStream();
        for (Bitmap bitmap : bitmaps) {
            ByteArrayOutputStream job = new ByteArrayOutputStream();
            job.writeBytes(EscPos.initialise());
            RasterEncoder.forProfile(profile).encode(bitmap).forEach(job::writeBytes);
            job.writeBytes(EscPos.cut(Profile.Cut.PARTIAL));
            jobs.writeBytes(ByteBuffer.allocate(4).putInt(job.size()).array());
            jobs.writeBytes(job.toByteArray());
        }
        return jobs.toByteArray();
    }

    @Test
    void findsTheSameDotsForEveryWidthAndHeight() throws IOException {
        List<Bitmap> bitmaps = new ArrayList<>();
        for (int width : WIDTHS) {
            HEIGHTS.forEach(height -> bitmaps.add(noise(width, height)));
        }
        for (int i = 0; i < 64; i++) {
            bitmaps.add(noise(WIDTHS.get(random.nextInt(WIDTHS.size())), 1 + random.nextInt(600)));
        }
        for (String profile : List.of("generic-80", "POS-5890")) {
            assertThat(decode(jobs(bitmaps, profile))).isEqualTo(bitmaps);
        }
    }

    @Test
    void findsTheSameReceipt() throws IOException {
        Bitmap receipt = ReceiptRaster.raster(ReceiptPrinterContract.longReceipt(), 576);
        assertThat(decode(jobs(List.of(receipt), "generic-80"))).containsExactly(receipt);
    }
}
