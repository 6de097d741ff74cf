package ua.vikno.devices.simulated.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.DeviceAddress;

final class SimulatedReceiptPrinterTest extends ReceiptPrinterContract {
    @TempDir
    private Path directory;

    @Override
    protected ReceiptPrinter create() {
        URI uri = URI.create("sim:receipt-printer?speed=10000&out=" + directory);
        return new SimulatedReceiptPrinter("receipt", DeviceAddress.of(uri), clock());
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
        printer().play("paper-out-after:300");
    }

    @Override
    protected void putPaperIn() {
        printer().play("normal");
    }

    @Test
    void keepsThePictureOfWhatItPrintedUntilSomebodyTakesIt() {
        ready();
        Watch.outcome(printer(), printer().submit(longReceipt(), JobOptions.named("kept")));
        assertThat(printer().tray().last()).hasValueSatisfying(paper -> {
            assertThat(paper.complete()).isTrue();
            assertThat(paper.picture().getWidth()).isEqualTo(576);
        });
        printer().tray().take();
        assertThat(printer().tray().last()).isEmpty();
        assertThat(directory.resolve("receipt-1.png")).isNotEmptyFile();
    }

    @Test
    void cannotConfirmWithoutAStatusChannel() {
        ready();
        printer().play("unconfirmed");
        assertThat(Watch.outcome(printer(), printer().submit(longReceipt(), JobOptions.named("mute"))))
                .isEqualTo(new JobOutcome.SentUnconfirmed());
    }

    @Test
    void endsAJobOnADeadPrinterAtItsDeadline() {
        ready();
        printer().play("dead");
        assertThat(Watch.outcome(
                        printer(), printer().submit(longReceipt(), new JobOptions("dead", Duration.ofMillis(600)))))
                .isInstanceOf(JobOutcome.FailedNothingPrinted.class);
    }

    private SimulatedReceiptPrinter printer() {
        return (SimulatedReceiptPrinter) device();
    }
}
