package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.contract.IppEvePrinter;
import ua.vikno.devices.contract.MinimalPdf;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.raster.RasterDocument;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.testing.Needs;

/** Printers that take no PDF. */
@org.junit.jupiter.api.Tag(Needs.PEER)
final class RasterPrinterTest {
    private static final Resolution DPI_300 = new Resolution(300, 300, ResolutionUnit.dotsPerInch);
    private static final Resolution DPI_600 = new Resolution(600, 600, ResolutionUnit.dotsPerInch);

    private static IppPacket.Builder printer(String... formats) {
        return IppPacket.response(new Status(0, "successful-ok"))
                .putAttributes(
                        Tag.printerAttributes,
                        Types.printerState.of(PrinterState.idle),
                        Types.documentFormatSupported.of(List.of(formats)));
    }

    @Test
    void areSentPdfRatherThanRasterIfTheyTakeBothHoweverItIsWritten() {
        assertThat(DocumentFormat.of(printer("image/urf", "APPLICATION/PDF").build()))
                .isEqualTo(new DocumentFormat("application/pdf", null, 0, false, false));
    }

    @Test
    void areSentPwgRasterAtAResolutionTheyHave() {
        IppPacket answer = printer("image/urf", "image/pwg-raster")
                .putAttributes(
                        Tag.printerAttributes,
                        Types.pwgRasterDocumentResolutionSupported.of(DPI_600, DPI_300),
                        Types.pwgRasterDocumentTypeSupported.of("black_1", "srgb_8"),
                        Types.printScalingSupported.of("auto", "none"))
                .build();
        assertThat(DocumentFormat.of(answer))
                .isEqualTo(new DocumentFormat("image/pwg-raster", RasterDocument.Kind.PWG, 300, false, true));
    }

    @Test
    void areSentUrfIfThatIsAllTheyTake() {
        IppPacket answer = printer("image/urf", "image/jpeg")
                .putAttributes(
                        Tag.printerAttributes, DocumentFormat.URF_SUPPORTED.of("V1.4", "W8", "SRGB24", "RS600", "CP1"))
                .build();
        assertThat(DocumentFormat.of(answer))
                .isEqualTo(new DocumentFormat("image/urf", RasterDocument.Kind.URF, 600, true, false));
    }

    @Test
    void thatTakeNothingWeCanSendAreNotReady() {
        PrinterReport report = PrinterReport.of(
                printer("application/vnd.hp-pcl", "application/octet-stream").build());
        assertThat(report.format()).isNull();
        assertThat(report.blocking()).containsExactly(Condition.UNSUPPORTED_FORMAT);
        assertThat(report.reading(false).state()).isEqualTo(State.FAULT);
        PrinterReport onlyBlack = PrinterReport.of(printer("image/pwg-raster")
                .putAttributes(Tag.printerAttributes, Types.pwgRasterDocumentTypeSupported.of("black_1"))
                .build());
        assertThat(onlyBlack.blocking()).containsExactly(Condition.UNSUPPORTED_FORMAT);
    }

    @Test
    void printOurRaster(@TempDir Path directory) throws IOException {
        try (IppEvePrinter laser = new IppEvePrinter(directory, "image/pwg-raster");
                DocumentPrinter printer =
                        new IppPrinter("laser", laser.uri(), Duration.ofMillis(200), DeviceClock.system())) {
            printer.start();
            Watch.until(printer, status -> status.state() == State.READY);
            JobOutcome outcome = Watch.outcome(
                    printer, printer.submit(MinimalPdf.ofPages(2), new JobOptions("bill", Duration.ofSeconds(60))));
            assertThat(outcome).isEqualTo(new JobOutcome.Confirmed());
            byte[] received = Files.readAllBytes(laser.awaitReceived(1).getFirst());
            assertThat(new String(received, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RaS2");
        }
    }
}
