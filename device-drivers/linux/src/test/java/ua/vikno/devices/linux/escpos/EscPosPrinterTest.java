package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.support.DeviceClock;

/** The driver and the simulator, over a real socket. */
@Execution(ExecutionMode.CONCURRENT)
final class EscPosPrinterTest extends ReceiptPrinterContract {
    private final EscPosSimulator simulator = simulator(Abilities.ALL);

    static EscPosSimulator simulator(Abilities abilities) {
        try {
            return new EscPosSimulator(0, abilities);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ReceiptPrinter printer(int port) {
        return printer("escpos+tcp://127.0.0.1:" + port);
    }

    static ReceiptPrinter printer(String address) {
        return printer(address, DeviceClock.system());
    }

    static ReceiptPrinter printer(String address, DeviceClock clock) {
        return (ReceiptPrinter)
                new EscPosDrivers(clock).open("receipt", DeviceKind.RECEIPT_PRINTER, URI.create(address));
    }

    @Override
    protected ReceiptPrinter create() {
        return printer("escpos+tcp://127.0.0.1:" + simulator.port(), clock());
    }

    @AfterEach
    void switchOff() throws IOException {
        simulator.close();
    }

    private void play(String situation) {
        simulator.play(Situation.named(situation));
    }

    @Override
    protected void unplug() {
        play("unplugged");
    }

    @Override
    protected void plugIn() {
        play("normal");
    }

    @Override
    protected void takePaperOut() {
        play("paper-out");
    }

    @Override
    protected void paperEndsSoon() {
        play("paper-out-after:300");
    }

    @Override
    protected void putPaperIn() {
        play("normal");
    }

    @Test
    void printsDotForDotAndCuts() {
        ReceiptPrinter printer = ready();
        Watch.outcome(printer, printer.submit(longReceipt(), JobOptions.named("exact")));
        assertThat(simulator.receipts()).isEqualTo(List.of(ReceiptRaster.raster(longReceipt(), 576)));
        assertThat(simulator.hangingRows()).isZero();
    }

    @Test
    void tellsAnOpenCoverAtOnceAndReadyWhenItIsShut() {
        ReceiptPrinter printer = ready();
        play("cover-open");
        assertThat(Watch.until(printer, status -> status.conditions().contains(Condition.COVER_OPEN))
                        .state())
                .isEqualTo(State.ATTENTION);
        play("normal");
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @Test
    void warnsOfPaperNearItsEndAndGoesOnPrinting() {
        ReceiptPrinter printer = ready();
        play("paper-near-end");
        Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_NEAR_END));
        assertThat(Watch.outcome(printer, printer.submit(longReceipt(), JobOptions.named("last metres"))))
                .isEqualTo(new JobOutcome.Confirmed());
    }

    @Test
    void freesAStuckBlade() {
        ReceiptPrinter printer = ready();
        var stuck = Watch.next(
                printer,
                DeviceEvent.StatusChanged.class,
                change -> change.now().conditions().contains(Condition.CUTTER_ERROR));
        play("cutter-error");
        assertThat(Watch.get(stuck, printer).now().state()).isEqualTo(State.FAULT);
        Watch.until(printer, status -> status.state() == State.READY);
        assertThat(simulator.current()).isEqualTo(Situation.NORMAL);
    }

    @Test
    void aPrinterThatFallsSilentIsAFaultUntilItSpeaksAgain() {
        ReceiptPrinter printer = ready();
        play("dead");
        assertThat(Watch.until(printer, status -> status.conditions().contains(Condition.STALLED))
                        .state())
                .isEqualTo(State.FAULT);
        assertThat(Watch.outcome(printer, printer.submit(longReceipt(), JobOptions.named("lost"))))
                .isInstanceOf(JobOutcome.FailedNothingPrinted.class);
        play("normal");
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @Test
    void leavesNothingOfACancelledReceiptToBePrintedAfterARefill() {
        ReceiptPrinter printer = ready();
        paperEndsSoon();
        var waiting =
                Watch.next(printer, DeviceEvent.JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        var job = printer.submit(longReceipt(), JobOptions.named("left"));
        Watch.get(waiting, printer);
        job.cancel();
        Watch.outcome(printer, job);
        untilTheBufferIsEmpty();
        putPaperIn();
        Watch.until(printer, status -> status.usable());
        Watch.outcome(printer, printer.submit(longReceipt(), JobOptions.named("next resident")));
        int rows = simulator.receipts().stream().mapToInt(b -> b.height()).sum() + simulator.hangingRows();
        assertThat(rows)
                .isEqualTo(300 + ReceiptRaster.raster(longReceipt(), 576).height());
    }

    /** A person needs longer to change the roll than the printer to hear the command. */
    private void untilTheBufferIsEmpty() {
        long deadline = System.nanoTime() + Watch.PATIENCE.toNanos();
        while (simulator.working() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(simulator.working()).isFalse();
    }

    @Test
    void printsInItsOwnLettersWhenToldTo() {
        try (ReceiptPrinter printer =
                printer("escpos+tcp://127.0.0.1:%d?profile=TM-T20II&mode=text".formatted(simulator.port()))) {
            printer.start();
            Watch.until(printer, status -> status.state() == State.READY);
            assertThat(Watch.outcome(printer, printer.submit(longReceipt(), JobOptions.named("letters"))))
                    .isEqualTo(new JobOutcome.Confirmed());
        }
        int drawn = simulator.receipts().getFirst().height();
        assertThat(drawn).isLessThan(ReceiptRaster.raster(longReceipt(), 576).height());
    }

    @Test
    void anAddressThatSaysNonsenseIsRefused() {
        for (String address : List.of(
                "escpos+tcp://printer?mode=poem",
                "escpos+tcp://printer?baud=9600",
                "escpos+tcp://printer?profile=unheard-of",
                "escpos+usb:?vendor=epson",
                "escpos+serial:any")) {
            assertThatIllegalArgumentException().isThrownBy(() -> printer(address));
        }
    }
}
