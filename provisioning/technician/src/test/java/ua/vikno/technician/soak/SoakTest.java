package ua.vikno.technician.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.testing.Needs;
import ua.vikno.technician.commissioning.Kernel;
import ua.vikno.technician.soak.SoakLog.Count;
import ua.vikno.technician.step.Words;

@Tag(Needs.DEVICE)
@Timeout(180)
final class SoakTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);
    private static final SoakPlan SHORT =
            new SoakPlan(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(200));

    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Integer> saved = new ArrayList<>();

    private SoakLog run(Map<DeviceKind, URI> addresses, SoakPlan plan) throws InterruptedException {
        return new SoakRun(Drivers.load(true), WORDS, new Kernel(Path.of("/")), stop)
                .run(addresses, plan, log -> saved.add(log.samples().size()));
    }

    @Test
    void devicesThatWorkAreKeptBusyWithoutTrouble() throws Exception {
        SoakLog log = run(
                Map.of(
                        DeviceKind.RECEIPT_PRINTER, URI.create("sim:receipt-printer"),
                        DeviceKind.DOCUMENT_PRINTER, URI.create("sim:document-printer"),
                        DeviceKind.SPEECH, URI.create("sim:speech")),
                SHORT);
        assertThat(log.troubles()).isEmpty();
        assertThat(log.of(Count.PRINTED) + log.of(Count.UNCONFIRMED)).isBetween(3, 6);
        assertThat(log.of(Count.SPOKEN)).isBetween(2, 5);
        assertThat(log.samples()).hasSizeBetween(5, 25);
        assertThat(saved).hasSize(2);
    }

    @Test
    void whatDoesNotPrintOrHasNoDriverIsTrouble() throws Exception {
        SoakLog log = run(
                Map.of(
                        DeviceKind.RECEIPT_PRINTER, URI.create("sim:receipt-printer?paper=out"),
                        DeviceKind.KEYPAD, URI.create("nothing:here")),
                SHORT);
        assertThat(log.of(Count.PRINTED)).isZero();
        assertThat(log.of(Count.NOT_PRINTED)).describedAs(log.json()).isPositive();
        assertThat(log.troubles())
                .extracting(SoakLog.Trouble::what)
                .anyMatch(what -> what.contains("nothing:here"))
                .anyMatch(what -> what.contains("no paper"));
    }

    @Test
    void whoStopsItDoesNotWaitForItsEnd() throws Exception {
        stop.countDown();
        SoakLog log = run(Map.of(DeviceKind.SPEECH, URI.create("sim:speech")), SoakPlan.of(Duration.ofHours(8)));
        assertThat(log.samples()).hasSize(1);
    }

    @Test
    void aPlanIsDenseWhenShortAndSparseWhenLong() {
        assertThat(SoakPlan.of(Duration.ofHours(8)))
                .isEqualTo(new SoakPlan(
                        Duration.ofHours(8), Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(1)));
        assertThat(SoakPlan.of(Duration.ofMinutes(3)))
                .isEqualTo(new SoakPlan(
                        Duration.ofMinutes(3), Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(1)));
    }

    @Test
    void allTroublesAreCountedAndTheFirstAreKept() throws Exception {
        SoakLog log = new SoakLog();
        for (int i = 0; i < 250; i++) {
            log.trouble(Count.FAULT, i, "scanner: absent");
            log.sample(i, OptionalInt.of(1_000 - i), i < 100 ? OptionalInt.empty() : OptionalInt.of(40));
        }
        assertThat(log.troubles()).hasSize(200);
        assertThat(log.troubleCount()).isEqualTo(250);
        assertThat(log.json()).contains("\"fault\":250", "[0,1000,-1,1]", "[249,751,40,250]");
        byte[] pdf = SoakPdf.of(log, "hall-1", Instant.EPOCH, Duration.ofMinutes(5), WORDS);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            // Each of three curves falls or rises from one side of its frame to the other; nothing is drawn below them.
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72, ImageType.GRAY);
            assertThat(dark(page, 164, 270)).isBetween(200, 2_000);
            assertThat(dark(page, 308, 414)).isBetween(200, 2_000);
            assertThat(dark(page, 452, 558)).isBetween(200, 2_000);
            assertThat(dark(page, 700, 800)).isZero();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Kiosk hall-1", "5 minutes", "faults 250", "0 s: scanner: absent", "Free memory");
        }
    }

    /** Pixels inside the frames, which stand at 68 and 527, between two heights. */
    private static int dark(BufferedImage page, int from, int to) {
        int dark = 0;
        for (int y = from; y < to; y++) {
            for (int x = 72; x < 523; x++) {
                dark += (page.getRGB(x, y) & 0xff) < 220 ? 1 : 0;
            }
        }
        return dark;
    }
}
