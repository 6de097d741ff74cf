package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.JobProgress;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.Supply;
import ua.vikno.devices.contract.DocumentPrinterContract;
import ua.vikno.devices.contract.IppEvePrinter;
import ua.vikno.devices.contract.MinimalPdf;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.testing.Needs;

/** The driver against ippeveprinter of CUPS. */
@Tag(Needs.PEER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IppPrinterTest extends DocumentPrinterContract {
    private IppEvePrinter laser;

    @BeforeAll
    void switchOn(@TempDir Path directory) throws IOException {
        laser = new IppEvePrinter(directory);
    }

    @AfterAll
    void switchOff() throws IOException {
        laser.close();
    }

    @AfterEach
    void tidyUp() throws IOException {
        // What it still has to print it keeps to itself from here on.
        device().close();
        laser.switchOn();
        laser.refill();
        laser.settle();
    }

    @Override
    protected DocumentPrinter create() {
        return new IppPrinter("laser", laser.uri(), Duration.ofMillis(200), clock());
    }

    @Override
    protected void unplug() throws IOException {
        laser.switchOff();
    }

    @Override
    protected void plugIn() throws IOException {
        laser.switchOn();
    }

    @Override
    protected void takePaperOut() throws IOException {
        laser.takePaperOut();
    }

    @Override
    protected void paperEndsSoon() throws IOException {
        laser.paperEndsSoon();
    }

    @Override
    protected void putPaperIn() throws IOException {
        laser.refill();
    }

    @Test
    void thePdfArrivesByteForByte() throws IOException {
        DocumentPrinter printer = ready();
        byte[] pdf = MinimalPdf.ofPages(7);
        Watch.outcome(printer, printer.submit(pdf, JobOptions.named("exact")));
        assertThat(laser.received().getLast()).hasBinaryContent(pdf);
    }

    @Test
    void anEmptyTrayIsForAnyoneToMend() throws IOException {
        DocumentPrinter printer = ready();
        takePaperOut();
        assertThat(Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT))
                        .state())
                .isEqualTo(State.ATTENTION);
        putPaperIn();
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @Test
    void letterInTheTrayIsNoA4() throws IOException {
        DocumentPrinter printer = ready();
        laser.loadLetter();
        assertThat(Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT))
                        .detail())
                .contains("no A4 among na_letter_8.5x11in");
        putPaperIn();
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @Test
    void tonerThatRunsOutSoonIsTold() throws IOException {
        DocumentPrinter printer = ready();
        laser.toner(7);
        assertThat(Watch.until(printer, status -> status.conditions().contains(Condition.TONER_LOW))
                        .state())
                .isEqualTo(State.DEGRADED);
        assertThat(printer.supplies()).contains(new Supply("Black Toner", 7, true));
        laser.toner(75);
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @Test
    void aCancelledDocumentIsNotPrintedAfterARefill() throws IOException {
        DocumentPrinter printer = ready();
        int before = laser.received().size();
        paperEndsSoon();
        var waiting = Watch.next(printer, JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        var job = printer.submit(MinimalPdf.ofPages(2), JobOptions.named("left"));
        Watch.get(waiting, printer);
        job.cancel();
        Watch.outcome(printer, job);
        putPaperIn();
        laser.settle();
        Watch.until(printer, status -> status.state() == State.READY);
        byte[] next = MinimalPdf.ofPages(5);
        assertThat(Watch.outcome(printer, printer.submit(next, JobOptions.named("next resident"))))
                .isEqualTo(new JobOutcome.Confirmed());
        assertThat(laser.received()).hasSize(before + 1);
        assertThat(laser.received().getLast()).hasBinaryContent(next);
    }

    @Test
    void aPrinterSwitchedOffInTheMiddleMayHavePrintedAPart() throws IOException {
        DocumentPrinter printer = ready();
        paperEndsSoon();
        var waiting = Watch.next(printer, JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        var job = printer.submit(MinimalPdf.ofPages(2), JobOptions.named("cut off"));
        Watch.get(waiting, printer);
        laser.switchOff();
        assertThat(Watch.outcome(printer, job))
                .isInstanceOfSatisfying(
                        JobOutcome.FailedMaybePartial.class,
                        failed -> assertThat(failed.conditions()).containsExactly(Condition.OFFLINE));
    }
}
