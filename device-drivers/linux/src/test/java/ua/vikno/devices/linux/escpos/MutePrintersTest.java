package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.testing.Needs;

/** Clones that leave out one way of telling their status, or all. */
@Tag(Needs.DEVICE)
@Execution(ExecutionMode.CONCURRENT)
final class MutePrintersTest {
    private static JobOutcome print(ReceiptPrinter printer) {
        return Watch.outcome(printer, printer.submit(ReceiptPrinterContract.longReceipt(), JobOptions.named("clone")));
    }

    @Test
    void aPrinterThatSaysNothingPrintsUnconfirmed() throws IOException {
        try (EscPosSimulator simulator = EscPosPrinterTest.simulator(Abilities.NONE);
                ReceiptPrinter printer = EscPosPrinterTest.printer(simulator.port())) {
            printer.start();
            DeviceStatus status = Watch.until(printer, DeviceStatus::usable);
            assertThat(status.state()).isEqualTo(State.DEGRADED);
            assertThat(status.conditions()).containsExactly(Condition.NO_STATUS_CHANNEL);
            assertThat(print(printer)).isEqualTo(new JobOutcome.SentUnconfirmed());
        }
    }

    @Test
    void aPrinterWithoutAutomaticStatusIsAskedAndConfirms() throws IOException {
        try (EscPosSimulator simulator = EscPosPrinterTest.simulator(new Abilities(false, true, true));
                ReceiptPrinter printer = EscPosPrinterTest.printer(simulator.port())) {
            printer.start();
            Watch.until(printer, status -> status.state() == State.READY);
            simulator.play(Situation.named("cover-open"));
            Watch.until(printer, status -> status.conditions().contains(Condition.COVER_OPEN));
            simulator.play(Situation.NORMAL);
            Watch.until(printer, status -> status.state() == State.READY);
            assertThat(print(printer)).isEqualTo(new JobOutcome.Confirmed());
        }
    }

    @Test
    void aPrinterThatAnswersNoQuestionButTellsByItselfConfirms() throws IOException {
        try (EscPosSimulator simulator = EscPosPrinterTest.simulator(new Abilities(true, false, true));
                ReceiptPrinter printer = EscPosPrinterTest.printer(simulator.port())) {
            printer.start();
            Watch.until(printer, status -> status.state() == State.READY);
            simulator.play(Situation.named("paper-out"));
            Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT));
            simulator.play(Situation.NORMAL);
            Watch.until(printer, status -> status.state() == State.READY);
            assertThat(print(printer)).isEqualTo(new JobOutcome.Confirmed());
        }
    }

    @Test
    void aPrinterThatDoesNotTellTheEndOfAJobDoesNotConfirm() throws IOException {
        try (EscPosSimulator simulator = EscPosPrinterTest.simulator(new Abilities(true, true, false));
                ReceiptPrinter printer = EscPosPrinterTest.printer(simulator.port())) {
            printer.start();
            Watch.until(printer, status -> status.state() == State.READY);
            assertThat(print(printer)).isEqualTo(new JobOutcome.SentUnconfirmed());
        }
    }

    @Test
    void aPeerThatIsNoPrinterIsAFault() throws IOException {
        try (EscPosSimulator simulator = EscPosPrinterTest.simulator(Abilities.ALL);
                ReceiptPrinter printer = EscPosPrinterTest.printer(simulator.port())) {
            simulator.play(Situation.named("garbage"));
            printer.start();
            DeviceStatus status = Watch.until(printer, s -> s.conditions().contains(Condition.PROTOCOL));
            assertThat(status.state()).isEqualTo(State.FAULT);
        }
    }
}
