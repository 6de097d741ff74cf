package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.JobProgress;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.contract.Cups;
import ua.vikno.devices.contract.HastyClock;
import ua.vikno.devices.contract.IppEvePrinter;
import ua.vikno.devices.contract.MinimalPdf;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.testing.Needs;

/** The driver against a queue of a real cupsd, in front of ippeveprinter. */
@Tag(Needs.PEER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
final class CupsQueueTest {
    private final HastyClock clock = new HastyClock();
    private IppEvePrinter laser;
    private Cups cups;

    @BeforeAll
    void switchOn(@TempDir Path printer, @TempDir Path server) throws IOException {
        laser = new IppEvePrinter(printer);
        cups = new Cups(
                server,
                "plain:raw:" + laser.uri(),
                "driverless:everywhere:" + laser.uri(),
                "socket:raw:socket://localhost:9");
    }

    @AfterAll
    void switchOff() throws IOException {
        cups.close();
        laser.close();
    }

    @AfterEach
    void tidyUp() throws IOException {
        laser.switchOn();
        laser.refill();
        laser.settle();
    }

    private DocumentPrinter open(URI address) {
        DocumentPrinter printer = new IppPrinter("laser", address, Duration.ofMillis(200), clock);
        printer.start();
        return printer;
    }

    private DocumentPrinter ready(String queue) {
        DocumentPrinter printer = open(cups.queue(queue));
        Watch.until(printer, DeviceStatus::usable);
        return printer;
    }

    private static JobOptions within(int seconds) {
        return new JobOptions("queue", Duration.ofSeconds(seconds));
    }

    @Test
    void aRawQueuePassesThePdfOnByteForByte() throws IOException {
        try (DocumentPrinter printer = ready("plain")) {
            byte[] pdf = MinimalPdf.saying("Vikno through CUPS");
            assertThat(Watch.outcome(printer, printer.submit(pdf, within(60)))).isEqualTo(new JobOutcome.Confirmed());
            assertThat(laser.received().getLast()).hasBinaryContent(pdf);
        }
    }

    @Test
    void aDriverlessQueueRewritesThePdfButNotItsWords() throws Exception {
        try (DocumentPrinter printer = ready("driverless")) {
            byte[] pdf = MinimalPdf.saying("Vikno through filters");
            assertThat(Watch.outcome(printer, printer.submit(pdf, within(60)))).isEqualTo(new JobOutcome.Confirmed());
            Path printed = laser.received().getLast();
            assertThat(Files.readAllBytes(printed)).isNotEqualTo(pdf);
            assertThat(text(printed)).contains("Vikno through filters");
        }
    }

    @Test
    void anEmptyTrayBehindTheQueueIsTold() throws IOException {
        try (DocumentPrinter printer = ready("plain")) {
            laser.takePaperOut();
            assertThat(Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT))
                            .state())
                    .isEqualTo(State.ATTENTION);
            assertThat(Watch.outcome(printer, printer.submit(MinimalPdf.ofPages(1), within(60))))
                    .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.PAPER_OUT)));
        }
    }

    @Test
    void paperThatEndsInTheMiddleIsWaitedForAndTheRestIsPrinted() throws IOException {
        try (DocumentPrinter printer = ready("plain")) {
            laser.paperEndsSoon();
            var waiting = Watch.next(printer, JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
            var job = printer.submit(MinimalPdf.ofPages(3), within(60));
            Watch.get(waiting, printer);
            Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT));
            laser.refill();
            assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Confirmed());
        }
    }

    @Test
    void aCancelledJobLeavesQueueAndPrinter() throws IOException {
        try (DocumentPrinter printer = ready("plain")) {
            int before = laser.received().size();
            laser.paperEndsSoon();
            var waiting = Watch.next(printer, JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
            var job = printer.submit(MinimalPdf.ofPages(2), within(60));
            Watch.get(waiting, printer);
            job.cancel();
            assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Cancelled());
            laser.refill();
            laser.settle();
            Watch.until(printer, status -> status.state() == State.READY);
            byte[] next = MinimalPdf.ofPages(5);
            assertThat(Watch.outcome(printer, printer.submit(next, within(60)))).isEqualTo(new JobOutcome.Confirmed());
            assertThat(laser.received()).hasSize(before + 1);
            assertThat(laser.received().getLast()).hasBinaryContent(next);
        }
    }

    @Test
    void aPrinterGoneFromBehindItsQueueIsAbsentThoughTheQueueAnswers() throws IOException {
        try (DocumentPrinter printer = ready("plain")) {
            laser.switchOff();
            DeviceStatus gone = Watch.until(printer, status -> !status.usable());
            assertThat(gone.state()).isEqualTo(State.ABSENT);
            assertThat(gone.detail()).startsWith("the queue answers, the printer behind it does not");
            assertThat(Watch.outcome(printer, printer.submit(MinimalPdf.ofPages(1), within(60))))
                    .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.OFFLINE)));
            laser.switchOn();
            Watch.until(printer, DeviceStatus::usable);
        }
    }

    @Test
    void aPrinterKilledInMidJobIsToldAtOurOwnDeadlineBecauseTheQueueWouldWaitForEver() throws IOException {
        try (DocumentPrinter printer = ready("plain")) {
            laser.paperEndsSoon();
            var waiting = Watch.next(printer, JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
            var job = printer.submit(MinimalPdf.ofPages(2), within(60));
            Watch.get(waiting, printer);
            laser.switchOff();
            Watch.until(printer, status -> status.conditions().contains(Condition.OFFLINE));
            clock.forward(Duration.ofSeconds(60));
            assertThat(Watch.outcome(printer, job))
                    .isInstanceOfSatisfying(
                            JobOutcome.FailedMaybePartial.class,
                            failed -> assertThat(failed.conditions()).contains(Condition.OFFLINE));
        }
    }

    @Test
    void aBackEndThatOnlyHandsBytesOverIsNotBelieved() {
        try (DocumentPrinter printer = open(cups.queue("socket"))) {
            DeviceStatus status = Watch.until(printer, DeviceStatus::usable);
            assertThat(status.conditions()).containsExactly(Condition.NO_STATUS_CHANNEL);
            assertThat(status.detail()).contains("socket://localhost:9");
        }
    }

    @Test
    void aQueueThatDoesNotExistIsNotConfigured() {
        try (DocumentPrinter printer = open(cups.queue("no-such-queue"))) {
            DeviceStatus status = Watch.until(printer, now -> now.state() == State.FAULT);
            assertThat(status.conditions()).containsExactly(Condition.NOT_CONFIGURED);
        }
    }

    private static String text(Path pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("pdftotext", pdf.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
