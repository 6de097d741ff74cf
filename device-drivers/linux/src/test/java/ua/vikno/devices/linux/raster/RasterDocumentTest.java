package ua.vikno.devices.linux.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.contract.Peer;
import ua.vikno.devices.linux.raster.RasterDocument.Kind;
import ua.vikno.devices.testing.Needs;

/** What CUPS's own library reads in our rasters. */
@Tag(Needs.PEER)
final class RasterDocumentTest {
    private static final float MM = 72 / 25.4f;
    private static final int LEFT_MM = 20;
    private static final int TOP_MM = 30;
    private static final int WIDTH_MM = 100;
    private static final int HEIGHT_MM = 50;

    @TempDir
    private Path directory;

    /** On each page a red bar of 100 by 50 mm, 20 mm from the left and 30 mm from the top. */
    static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(new Color(200, 0, 0));
                    float bottom = PDRectangle.A4.getHeight() - (TOP_MM + HEIGHT_MM) * MM;
                    content.addRect(LEFT_MM * MM, bottom, WIDTH_MM * MM, HEIGHT_MM * MM);
                    content.fill();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private List<String> read(byte[] raster) throws IOException, InterruptedException {
        Path file = Files.write(directory.resolve("raster"), raster);
        Path told = directory.resolve("told");
        int code = new ProcessBuilder(
                        "python3",
                        Peer.directory().resolve("raster.py").toString(),
                        file.toString(),
                        directory.resolve("page").toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(told)).isZero();
        return Files.readAllLines(told);
    }

    @ParameterizedTest
    @CsvSource({
        "PWG, 300, true,  2480 3508 300 8 18",
        "PWG, 600, false, 4961 7016 600 24 19",
        "URF, 300, true,  2480 3508 300 8 18",
        "URF, 300, false, 2480 3508 300 24 19",
    })
    void hasEveryPageAtItsSize(Kind kind, int dpi, boolean grey, String page) throws Exception {
        assertThat(read(RasterDocument.of(pdf(2), kind, dpi, grey)))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).startsWith(page));
    }

    @ParameterizedTest
    @CsvSource({"PWG, true", "PWG, false", "URF, true", "URF, false"})
    void aMillimetreIsAMillimetre(Kind kind, boolean grey) throws Exception {
        read(RasterDocument.of(pdf(1), kind, 300, grey));
        int pixel = grey ? 1 : 3;
        byte[] page = Files.readAllBytes(directory.resolve(grey ? "page-1.pgm" : "page-1.ppm"));
        int header = (grey ? "P5 2480 3508 255\n" : "P6 2480 3508 255\n").length();
        int middle = header + dots(TOP_MM + HEIGHT_MM / 2) * 2480 * pixel;
        int dark = 0;
        int first = 0;
        for (int x = 2479; x >= 0; x--) {
            if ((page[middle + x * pixel + pixel - 1] & 0xFF) < 128) {
                dark++;
                first = x;
            }
        }
        assertThat(dark).isBetween(dots(WIDTH_MM) - 1, dots(WIDTH_MM) + 1);
        assertThat(first).isBetween(dots(LEFT_MM) - 1, dots(LEFT_MM) + 1);
        if (!grey) {
            assertThat(page[middle + dots(LEFT_MM + 5) * pixel] & 0xFF).isEqualTo(200);
        }
    }

    private static int dots(int mm) {
        return Math.toIntExact(Math.round(mm * 300 / 25.4));
    }

    /** Runs and differing pixels of up to 300, the same line up to 600 times. */
    @Test
    void linesOfEveryKindComeBackDotForDot() throws Exception {
        Random random = new Random(20261126);
        int width = 900;
        byte[] dots = new byte[width * 1500];
        for (int line = 0; line < 1500; line++) {
            boolean again = line > 0 && (line < 700 || random.nextBoolean());
            for (int x = 0; !again && x < width; ) {
                int length = Math.min(width - x, 1 + random.nextInt(300));
                boolean run = random.nextBoolean();
                byte value = (byte) random.nextInt();
                for (int end = x + length; x < end; x++) {
                    dots[line * width + x] = run ? value : (byte) random.nextInt(3);
                }
            }
            if (again) {
                System.arraycopy(dots, (line - 1) * width, dots, line * width, width);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        PwgHeader header = new PwgHeader(300, true, width, 1500);
        header.file(out, 1);
        header.page(out, 1);
        PackedLines.write(dots, width, 1, out);
        read(bytes.toByteArray());
        byte[] page = Files.readAllBytes(directory.resolve("page-1.pgm"));
        assertThat(Arrays.copyOfRange(page, page.length - dots.length, page.length))
                .isEqualTo(dots);
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        RasterDocument.of("%PDF nonsense".getBytes(StandardCharsets.US_ASCII), Kind.PWG, 300, true));
    }
}
