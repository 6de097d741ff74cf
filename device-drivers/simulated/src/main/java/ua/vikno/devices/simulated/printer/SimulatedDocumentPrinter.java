package ua.vikno.devices.simulated.printer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

/** {@code sim:document-printer?paper=out&speed=30&out=DIR}: prints so many pages a minute; keeps the PDF as it came. */
public final class SimulatedDocumentPrinter extends SimulatedPrinter<byte[]> implements DocumentPrinter {
    public static final Set<String> PARAMETERS = Set.of("speed", "out", "paper", "situation");
    private static final int PAGES_PER_MINUTE = 40;
    private static final float PREVIEW_DPI = 60;

    private static final List<Situation> SITUATIONS = List.of(
            Situation.NORMAL,
            Situation.of(Kind.PAPER_NEAR_END),
            Situation.of(Kind.PAPER_OUT),
            new Situation(Kind.PAPER_OUT_AFTER, 1),
            Situation.of(Kind.COVER_OPEN),
            Situation.of(Kind.PAPER_JAM),
            Situation.of(Kind.UNCONFIRMED),
            Situation.of(Kind.SLOW),
            Situation.of(Kind.GARBAGE),
            Situation.of(Kind.DEAD),
            Situation.of(Kind.UNPLUGGED));

    public SimulatedDocumentPrinter(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.DOCUMENT_PRINTER,
                clock,
                SITUATIONS,
                Parameters.situation(address),
                new Tray(Parameters.directory(address)),
                Duration.ofMinutes(1).dividedBy(Math.max(1, address.number("speed", PAGES_PER_MINUTE))));
    }

    @Override
    public PrintJob submit(byte[] pdf, JobOptions options) {
        return enqueue(pdf.clone(), options);
    }

    @Override
    @Nullable
    Work work(String jobId, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage firstPage = new PDFRenderer(document).renderImageWithDPI(0, PREVIEW_DPI, ImageType.RGB);
            return new Pages(jobId, pdf, document.getNumberOfPages(), firstPage);
        } catch (IOException e) {
            return null;
        }
    }

    private final class Pages implements Work {
        private final String jobId;
        private final byte[] pdf;
        private final int pages;
        private final BufferedImage firstPage;

        Pages(String jobId, byte[] pdf, int pages, BufferedImage firstPage) {
            this.jobId = jobId;
            this.pdf = pdf;
            this.pages = pages;
            this.firstPage = firstPage;
        }

        @Override
        public int units() {
            return pages;
        }

        @Override
        public int unitsPerStep() {
            return 1;
        }

        @Override
        public int pagesDone(int units) {
            return units;
        }

        @Override
        public void eject(int units) {
            tray().drop(new Printed(jobId, firstPage, units == pages), ".pdf", pdf);
        }
    }
}
