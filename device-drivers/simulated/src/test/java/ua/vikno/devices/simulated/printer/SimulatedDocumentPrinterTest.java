package ua.vikno.devices.simulated.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.JobProgress;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.contract.DocumentPrinterContract;
import ua.vikno.devices.contract.MinimalPdf;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.DeviceAddress;

final class SimulatedDocumentPrinterTest extends DocumentPrinterContract {
    @TempDir
    private Path directory;

    @Override
    protected DocumentPrinter create() {
        URI uri = URI.create("sim:document-printer?speed=2000&out=" + directory);
        return new SimulatedDocumentPrinter("document", DeviceAddress.of(uri), clock());
    }

    @Override
    protected void unplug() {
        printer().play("unplugged");
    }

    @Override
    protected void plugIn() {
        printer().play("normal");
    }

    @Override
    protected void takePaperOut() {
        printer().play("paper-out");
    }

    @Override
    protected void paperEndsSoon() {
        printer().play("paper-out-after:1");
    }

    @Override
    protected void putPaperIn() {
        printer().play("normal");
    }

    @Test
    void saysHowManyPagesCameOutBeforeThePaperEnded() {
        ready();
        printer().play("paper-out-after:2");
        var waiting = Watch.next(printer(), JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        var job = printer().submit(MinimalPdf.ofPages(3), new JobOptions("short", Duration.ofMinutes(1)));
        Watch.get(waiting, printer());
        clock().forward(Duration.ofMinutes(1));
        assertThat(Watch.outcome(printer(), job))
                .isEqualTo(new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_OUT), 2));
    }

    @Test
    void keepsThePdfAsItCame() {
        ready();
        byte[] pdf = MinimalPdf.ofPages(2);
        Watch.outcome(printer(), printer().submit(pdf, JobOptions.named("kept")));
        assertThat(directory.resolve("document-1.pdf")).hasBinaryContent(pdf);
    }

    private SimulatedDocumentPrinter printer() {
        return (SimulatedDocumentPrinter) device();
    }
}
