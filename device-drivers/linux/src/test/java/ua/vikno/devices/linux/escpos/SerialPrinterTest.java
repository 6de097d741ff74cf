package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.StatusChanged;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.pty.PtyFace;
import ua.vikno.devices.testing.Needs;

/** The driver and the simulator, over a serial cable. */
@Tag(Needs.PEER)
@Execution(ExecutionMode.CONCURRENT)
final class SerialPrinterTest extends ReceiptPrinterContract {
    private final EscPosSimulator simulator = EscPosPrinterTest.simulator(Abilities.ALL);
    private final PtyFace cable;

    SerialPrinterTest(@TempDir Path directory) throws IOException {
        cable = new PtyFace(directory.resolve("ttyPRINTER"), simulator.port());
    }

    @AfterEach
    void switchOff() throws IOException {
        cable.close();
        simulator.close();
    }

    @Override
    protected ReceiptPrinter create() {
        return EscPosPrinterTest.printer("escpos+serial:%s?baud=115200".formatted(cable.port()), clock());
    }

    @Override
    protected void unplug() throws IOException {
        cable.unplug();
    }

    @Override
    protected void plugIn() throws IOException {
        cable.plugIn();
    }

    @Override
    protected void takePaperOut() {
        simulator.play(Situation.named("paper-out"));
    }

    @Override
    protected void paperEndsSoon() {
        simulator.play(Situation.named("paper-out-after:300"));
    }

    @Override
    protected void putPaperIn() {
        simulator.play(Situation.NORMAL);
    }

    @Test
    void printsDotForDot() {
        ReceiptPrinter printer = ready();
        Watch.outcome(printer, printer.submit(longReceipt(), JobOptions.named("exact")));
        assertThat(simulator.receipts()).isEqualTo(List.of(ReceiptRaster.raster(longReceipt(), 576)));
    }

    @Test
    void tellsOnceThatItWasPulledOut() throws IOException {
        ReceiptPrinter printer = ready();
        List<State> states = new CopyOnWriteArrayList<>();
        printer.listen(event -> {
            if (event instanceof StatusChanged changed) {
                states.add(changed.now().state());
            }
        });
        unplug();
        Watch.until(printer, status -> status.state() == State.ABSENT);
        plugIn();
        Watch.until(printer, DeviceStatus::usable);
        assertThat(states).containsSubsequence(State.ABSENT).containsOnlyOnce(State.ABSENT);
    }

    @Test
    void aPortThatAnotherProgramHasIsInUse() {
        ready();
        try (ReceiptPrinter second = create()) {
            second.start();
            DeviceStatus status = Watch.until(second, s -> s.conditions().contains(Condition.IN_USE_BY_OTHER));
            assertThat(status.state()).isEqualTo(State.FAULT);
        }
    }

    @Test
    void whatIsNoSerialPortIsAFault(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("ttyNOTHING"));
        try (ReceiptPrinter printer = EscPosPrinterTest.printer("escpos+serial:" + file)) {
            printer.start();
            assertThat(Watch.until(printer, status -> status.state() == State.FAULT)
                            .conditions())
                    .containsExactly(Condition.PROTOCOL);
        }
    }
}
