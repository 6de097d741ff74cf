package ua.vikno.devices.linux.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.linux.camera.GreyImage;
import ua.vikno.devices.linux.scanner.Zint.Kind;
import ua.vikno.devices.testing.Needs;

/** What zint has encoded, a camera's picture of it says again; what nobody has encoded says nothing. */
@Tag(Needs.PEER)
@Execution(ExecutionMode.CONCURRENT)
final class SymbolReaderTest {
    private static final String GS = "\u001D";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    @TempDir
    private Path directory;

    private final SymbolReader reader = new SymbolReader();

    private Scan read(Kind kind, String data, double scale, double degrees) throws IOException {
        BufferedImage symbol = Zint.symbol(kind, data, scale, directory);
        return reader.read(Zint.held(symbol, WIDTH, HEIGHT, degrees, 1)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_128, 123456789012345678, ]C0, 1, 0",
        "CODE_128, 123456789012345678, ]C0, 1.5, 5",
        "CODE_128, 123456789012345678, ]C0, 1, 90",
        "CODE_128, A-042, ]C0, 1.5, 180",
        "EAN_13, 482000000001, ]E0, 1.5, 0",
        "EAN_13, 482000000001, ]E0, 1.5, 270",
        "QR, https://qr.bank.gov.ua/QkNECjAwMwox, ]Q1, 2, 0",
        "QR, https://qr.bank.gov.ua/QkNECjAwMwox, ]Q1, 2, 33",
        "QR, Їжак з’їв ґудзик № 7, ]Q2, 2, 200",
        "DATA_MATRIX, A042-17, ]d1, 4, 0"
    })
    void readsWhatItIsShown(Kind kind, String text, String aim, double scale, double degrees) throws IOException {
        Scan scan = read(kind, text, scale, degrees);
        assertThat(scan.text()).startsWith(text);
        assertThat(scan.symbology()).isEqualTo(aim);
    }

    @Test
    void readsALargePaymentCodeInALargePicture() throws IOException {
        String payment = "https://qr.bank.gov.ua/" + "QkNECjAwMwoxClVDVArQntCh0JHQkSDQl9Cw0YLQuNGI0L3QuNC5".repeat(5);
        BufferedImage symbol = Zint.symbol(Kind.QR, payment, 2.5, directory);
        assertThat(reader.read(Zint.held(symbol, 1280, 720, 3, 2)).orElseThrow().text())
                .isEqualTo(payment);
    }

    @ParameterizedTest
    @CsvSource({"GS1_128, ]C1, 0.9", "GS1_QR, ]Q3, 2", "GS1_DATA_MATRIX, ]d2, 4"})
    void keepsTheGroupSeparatorsOfGs1(Kind kind, String aim, double scale) throws IOException {
        Scan scan = read(kind, "[01]04820000000017[21]AB7[17]261231", scale, 0);
        assertThat(scan.text()).isEqualTo("010482000000001721AB7" + GS + "17261231");
        assertThat(scan.symbology()).isEqualTo(aim);
    }

    @Test
    void seesNothingWhereNothingIs() {
        Random random = new Random(7);
        int seen = 0;
        for (int i = 0; i < 60; i++) {
            byte[] pixels = new byte[WIDTH * HEIGHT];
            paint(pixels, i % 4, random);
            GreyImage frame = new GreyImage(WIDTH, HEIGHT, pixels);
            seen += reader.read(frame).isPresent() ? 1 : 0;
        }
        assertThat(seen).isZero();
    }

    /** Noise, stripes of random width as in fences and shirts, checks, and a slope of light. */
    private static void paint(byte[] pixels, int kind, Random random) {
        int stripe = 0;
        boolean dark = false;
        boolean[] columns = new boolean[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            if (stripe-- <= 0) {
                stripe = 1 + random.nextInt(6);
                dark = !dark;
            }
            columns[x] = dark;
        }
        for (int i = 0; i < pixels.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            pixels[i] = (byte)
                    switch (kind) {
                        case 0 -> random.nextInt(256);
                        case 1 -> (columns[x] ? 40 : 210) + random.nextInt(20);
                        case 2 -> (columns[x] ^ columns[y] ? 40 : 210) + random.nextInt(20);
                        default -> x * 255 / WIDTH;
                    };
        }
    }

    @Test
    void takesPicturesOfAnySize() {
        for (int side : new int[] {1, 2, 7, 40}) {
            assertThat(reader.read(new GreyImage(side, 1, new byte[side]))).isEmpty();
            assertThat(reader.read(new GreyImage(side, side, new byte[side * side])))
                    .isEmpty();
        }
    }
}
