package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.testing.Needs;

/** npos turns our bytes back into the same picture; zbar and tesseract read what is on it. */
@Tag(Needs.PEER)
@Timeout(180)
final class ForeignDecoderTest {
    private static final long SEED = 20261121;
    private static final int RECEIPTS = 100;
    private static final List<Integer> WIDTHS = List.of(384, 512, 576);
    private static final List<Integer> HEIGHTS = List.of(1, 2, 47, 48, 49, 254, 255, 256, 510, 511, 1000, 3000);
    private static final List<String> WORDS = List.of(
            "Їжак", "з’їв", "ґудзик", "№ 7", "за", "120,50 ₴", "Пеня", "Об’єм,", "м³", "газопостачання", "щомісячно");

    private final Random random = new Random(SEED);

    private Bitmap noise(int width, int height) {
        byte[] bits = new byte[width / 8 * height];
        random.nextBytes(bits);
        return new Bitmap(width, height, bits);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String words(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(most); i++) {
            text.append(i == 0 ? "" : " ").append(any(WORDS));
        }
        return text.toString();
    }

    private Receipt.Block block() {
        Size size = any(List.of(Size.values()));
        Align align = any(List.of(Align.values()));
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Receipt.Text(words(12), size, align, random.nextBoolean());
            case 2 -> new Receipt.Columns(words(6), words(1), size, random.nextBoolean());
            case 3 -> new Receipt.Rule(random.nextBoolean());
            default -> new Receipt.Space(random.nextInt(12));
        };
    }

    private Bitmap receipt(int width) {
        List<Receipt.Block> blocks = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(30); i++) {
            blocks.add(block());
        }
        return ReceiptRaster.raster(new Receipt(blocks), width);
    }

    private static List<byte[]> jobs(List<Bitmap> bitmaps, String profile) {
        RasterEncoder encoder = RasterEncoder.forProfile(profile);
        return bitmaps.stream()
                .map(bitmap -> Foreign.job(encoder.encode(bitmap)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "POS-5890"})
    void findsTheSameDotsForEveryWidthAndHeight(String profile) throws IOException {
        List<Bitmap> bitmaps = new ArrayList<>();
        for (int width : WIDTHS) {
            HEIGHTS.forEach(height -> bitmaps.add(noise(width, height)));
        }
        assertThat(Foreign.pictures(jobs(bitmaps, profile))).isEqualTo(bitmaps);
    }

    @Test
    void findsTheSameHundredUkrainianReceipts() throws IOException {
        List<Bitmap> bitmaps = new ArrayList<>();
        while (bitmaps.size() < RECEIPTS) {
            Bitmap receipt = receipt(WIDTHS.get(bitmaps.size() % WIDTHS.size()));
            if (receipt.height() > 0) {
                bitmaps.add(receipt);
            }
        }
        assertThat(Foreign.pictures(jobs(bitmaps, "generic-80"))).isEqualTo(bitmaps);
    }

    @Test
    void scannersReadTheCodesOnThePaper(@TempDir Path directory) throws IOException, WriterException {
        String ticket = "https://vikno.example/t/A042";
        String payment =
                "https://qr.bank.gov.ua/QkNECjAwMwoyClVDVAoK0JrQnyDCq9Cc0ZbRgdGM0LrQstC-0LTQvtC60LDQvdCw0LvCuw";
        Receipt receipt = new Receipt(List.of(
                picture(ticket, BarcodeFormat.QR_CODE, 5, 5),
                new Receipt.Space(8),
                picture(payment, BarcodeFormat.QR_CODE, 6, 6),
                new Receipt.Space(8),
                picture("4820000000017", BarcodeFormat.EAN_13, 3, 100),
                new Receipt.Space(8),
                picture("VK-2026-000042", BarcodeFormat.CODE_128, 2, 100)));
        Bitmap paper = Foreign.pictures(jobs(List.of(ReceiptRaster.raster(receipt, 576)), "generic-80"))
                .getFirst();
        assertThat(Foreign.codes(paper, directory))
                .containsExactlyInAnyOrder(
                        "QR-Code:" + ticket, "QR-Code:" + payment, "EAN-13:4820000000017", "CODE-128:VK-2026-000042");
    }

    private static Receipt.Picture picture(String text, BarcodeFormat format, int dots, int rows)
            throws WriterException {
        BitMatrix modules = new MultiFormatWriter().encode(text, format, 1, 1);
        int width = modules.getWidth() * dots;
        int stride = (width + 7) / 8;
        byte[] bits = new byte[stride * modules.getHeight() * rows];
        for (int y = 0; y < modules.getHeight() * rows; y++) {
            for (int x = 0; x < width; x++) {
                if (modules.get(x / dots, y / rows)) {
                    bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return new Receipt.Picture(new Bitmap(width, modules.getHeight() * rows, bits));
    }

    @Test
    void aMachineReadsTheLetters(@TempDir Path directory) throws IOException {
        String text = "Жебракують філософи при ґанку церкви в Гадячі, ще й шатро їхнє п’яне знаємо.";
        Receipt receipt = new Receipt(List.of(new Receipt.Text(text, Size.NORMAL, Align.LEFT, false)));
        String read = Foreign.words(ReceiptRaster.raster(receipt, 576), directory);
        assertThat(distance(letters(text), letters(read)))
                .as("letters that tesseract reads otherwise in '%s'", read.strip())
                .isLessThanOrEqualTo(4);
    }

    /** Without what a machine takes for its neighbour: spaces, points, apostrophes. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[other.length()];
    }
}
