package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.testing.Needs;

/** Residents whose receipts come from one strip of paper, one after another. */
@Tag(Needs.PEER)
@Execution(ExecutionMode.CONCURRENT)
final class OneStripTest {
    private static final int FIRST = 0xAA;
    private static final int SECOND = 0x55;
    private static final Duration SHORT = Duration.ofSeconds(6);

    private OneStrip peer;
    private ReceiptPrinter printer;

    @BeforeEach
    void switchOn() throws IOException {
        peer = new OneStrip();
        printer = EscPosPrinterTest.printer(peer.port());
        printer.start();
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @AfterEach
    void switchOff() throws IOException {
        printer.close();
        peer.close();
    }

    private static Receipt filledWith(int dots) {
        byte[] bits = new byte[72 * 1500];
        Arrays.fill(bits, (byte) dots);
        return new Receipt(List.of(new Receipt.Picture(new Bitmap(576, 1500, bits))));
    }

    private PrintJob submit(int dots, Duration deadline) {
        return printer.submit(filledWith(dots), new JobOptions("receipt", deadline));
    }

    private static void until(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + Watch.PATIENCE.toNanos();
        while (!wanted.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    private void breakOff(int coverOpensAtRow) {
        peer.openCoverAtRow(coverOpensAtRow);
        var waiting =
                Watch.next(printer, DeviceEvent.JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        PrintJob job = submit(FIRST, Duration.ofSeconds(60));
        Watch.get(waiting, printer);
        job.cancel();
        assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Cancelled());
        peer.shutCover();
    }

    @Test
    void aReceiptBrokenOffInsideARasterIsCutBeforeTheNextOne() {
        breakOff(700);
        until(() -> peer.papers().size() == 1);
        Watch.until(printer, status -> status.state() == State.READY);
        assertThat(Watch.outcome(printer, submit(SECOND, Duration.ofSeconds(20))))
                .isEqualTo(new JobOutcome.Confirmed());
        assertThat(peer.papers()).hasSize(2);
        assertThat(peer.papers().getFirst()).contains(FIRST).doesNotContain(SECOND);
        assertThat(peer.papers().getLast()).isEqualTo(Set.of(SECOND));
    }

    @Test
    void theConnectionOfABrokenJobIsReset() {
        breakOff(700);
        until(() -> peer.reset() && peer.connections() > 1);
    }

    @Test
    void aPrinterThatAnsweredUntilNowAndFallsSilentHasPrintedNothing() {
        assertThat(Watch.outcome(printer, submit(FIRST, Duration.ofSeconds(20))))
                .isEqualTo(new JobOutcome.Confirmed());
        peer.fallSilent();
        assertThat(Watch.outcome(printer, submit(SECOND, Duration.ofSeconds(20))))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.STALLED)));
    }

    @Test
    void aPrinterThatFallsSilentInTheMiddleMayHavePrintedAPart() {
        peer.openCoverAtRow(700);
        var waiting =
                Watch.next(printer, DeviceEvent.JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        PrintJob job = submit(FIRST, SHORT);
        Watch.get(waiting, printer);
        peer.fallSilent();
        peer.shutCover();
        assertThat(Watch.outcome(printer, job)).isInstanceOf(JobOutcome.FailedMaybePartial.class);
    }

    @Test
    void lateAnswersToAnEarlierJobDoNotConfirmTheNextOne() throws IOException {
        assertThat(Watch.outcome(printer, submit(FIRST, Duration.ofSeconds(20))))
                .isEqualTo(new JobOutcome.Confirmed());
        peer.keepAnswers();
        assertThat(Watch.outcome(printer, submit(FIRST, SHORT))).isInstanceOf(JobOutcome.FailedMaybePartial.class);
        until(() -> peer.connections() > 1);
        Watch.until(printer, status -> status.state() == State.READY);
        peer.openCoverAtRow(3_700);
        var waiting =
                Watch.next(printer, DeviceEvent.JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        PrintJob job = submit(SECOND, Duration.ofSeconds(20));
        Watch.get(waiting, printer);
        peer.releaseAnswers();
        assertThat(job.outcome().toCompletableFuture().isDone()).isFalse();
        peer.shutCover();
        assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Confirmed());
        assertThat(peer.papers().getLast()).isEqualTo(Set.of(SECOND));
    }
}
