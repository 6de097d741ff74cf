package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.PEER)
final class TextEncoderTest {
    private static final long SEED = 20261122;
    private static final int LINES = 200;
    private static final int COLUMNS = 48;
    private static final String SMALL_LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";
    private static final String OTHERS = "АБВГДЕЖЗІЇЄҐ0123456789.,:;-+№%/()=abcXYZ";

    private static Profile profile(Map<CodePage, Integer> pages) {
        return new Profile("test", 576, 255, 0, Profile.Cut.PARTIAL, COLUMNS, 64, pages, true);
    }

    private static Receipt.Text text(String text) {
        return new Receipt.Text(text, Size.NORMAL, Align.LEFT, false);
    }

    private static byte[] encode(Profile profile, Receipt.Block... blocks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new TextEncoder(profile).encode(new Receipt(List.of(blocks))).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] raster(Receipt.Block block) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Bitmap bitmap = ReceiptRaster.raster(new Receipt(List.of(block)), 576);
        RasterEncoder.forProfile("generic-80").encode(bitmap).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] join(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(
                    part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return all.toByteArray();
    }

    private static List<String> randomLines() {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            StringBuilder line = new StringBuilder();
            int words = 1 + random.nextInt(5);
            for (int w = 0; w < words; w++) {
                String letters = random.nextInt(3) == 0 ? OTHERS : SMALL_LETTERS;
                line.append(w == 0 ? "" : " ");
                for (int c = 0; c <= random.nextInt(8); c++) {
                    line.append(letters.charAt(random.nextInt(letters.length())));
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({"CP1251,windows1251,46", "CP1251,windows1251,73", "CP1251,windows1251,34", "CP1125,cp1125,44"})
    void writesTheBytesThatAnotherEncoderWrites(CodePage page, String theirName, int number) throws IOException {
        List<String> lines = randomLines();
        List<byte[]> ours = lines.stream()
                .map(line -> encode(profile(Map.of(page, number)), text(line)))
                .map(bytes -> Arrays.copyOf(bytes, bytes.length - 1))
                .toList();
        assertThat(ours).containsExactlyElementsOf(ForeignEncoder.lines(theirName, number, lines));
    }

    @Test
    void drawsQrCodesByTheCommandsThatAnotherEncoderWrites() throws IOException {
        String url = "https://qr.bank.gov.ua/QkNECjAwMw";
        Receipt.Qr qr = new Receipt.Qr(url, 6, new Bitmap(8, 1, new byte[1]));
        byte[] centred = {0x1B, 'a', 1};
        byte[] left = {0x1B, 'a', 0};
        assertThat(encode(profile(Map.of()), qr)).isEqualTo(join(centred, ForeignEncoder.qr(url, 6), left));
    }

    @ParameterizedTest
    @ValueSource(strings = {"До сплати 120 ₴", "м\u02BCясо", "Győr ő", "\u001B@ hidden command", "bell\u0007", "日本"})
    void aLineWithALetterThatNoTableHasIsDrawn(String line) {
        Profile profile = profile(Map.of(CodePage.CP1251, 46, CodePage.CP1125, 44, CodePage.CP866, 17));
        assertThat(encode(profile, text(line))).isEqualTo(raster(text(line)));
    }

    @Test
    void onlyThatLineIsDrawn() {
        Profile profile = profile(Map.of(CodePage.CP1251, 46));
        byte[] select = {0x1B, 't', 46};
        assertThat(encode(profile, text("one"), text("2 ₴"), text("three")))
                .isEqualTo(join(select, "one\n", raster(text("2 ₴")), "three\n"));
    }

    @Test
    void eachLineTakesTheFirstTableThatHasItAll() {
        Profile profile = profile(Map.of(CodePage.CP1125, 44, CodePage.CP866, 17));
        byte[] ghe = {0x1B, 't', 44, (byte) 0xF3, '\n'};
        byte[] bullet = {0x1B, 't', 17, (byte) 0xF9, '\n'};
        assertThat(encode(profile, text("ґ"), text("∙"))).isEqualTo(join(ghe, bullet));
    }

    @Test
    void saysOnlyWhatChangesOfTheStyle() {
        Profile profile = profile(Map.of(CodePage.CP1251, 46));
        byte[] bytes = encode(
                profile,
                new Receipt.Text("A", Size.TITLE, Align.CENTRE, true),
                new Receipt.Columns("B", "1,00", Size.TITLE, true),
                new Receipt.Text("C", Size.SMALL, Align.RIGHT, false));
        byte[] title = {0x1B, 't', 46, 0x1D, '!', 0x11, 0x1B, 'E', 1};
        byte[] small = {0x1B, 'M', 1, 0x1D, '!', 0, 0x1B, 'E', 0};
        assertThat(bytes)
                .isEqualTo(join(
                        title,
                        " ".repeat(11) + "A\n",
                        "B " + ".".repeat(17) + " 1,00\n",
                        small,
                        " ".repeat(63) + "C\n"));
    }

    @Test
    void aProfileWithoutTablesDrawsEverything() {
        assertThat(encode(profile(Map.of()), text("Plain"))).isEqualTo(raster(text("Plain")));
    }

    @Property(tries = 300)
    void nothingIsEverReplaced(@ForAll @StringLength(max = COLUMNS) String line) {
        for (CodePage page : CodePage.values()) {
            page.encode(line).ifPresent(bytes -> {
                assertThat(bytes).hasSize(line.length());
                for (int i = 0; i < bytes.length; i++) {
                    assertThat(bytes[i] == '?').isEqualTo(line.charAt(i) == '?');
                    assertThat(Byte.toUnsignedInt(bytes[i])).isGreaterThanOrEqualTo(0x20);
                }
            });
        }
    }
}
