package ua.vikno.devices.linux.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.testing.Needs;

/** The USB receipt printer through the kernel's usblp. */
@Tag(Needs.MACHINE)
@Timeout(180)
final class UsbPrinterTest {
    private static final Duration AMPLE = Duration.ofSeconds(85);

    private GadgetPrinter gadget;
    private ReceiptPrinter printer;

    @BeforeEach
    void connect() throws IOException {
        gadget = new GadgetPrinter();
        printer = open("escpos+usb:?vendor=04b8&product=0202&serial=J5XG012345");
        printer.start();
        Watch.until(printer, DeviceStatus::usable);
    }

    @AfterEach
    void disconnect() throws IOException {
        printer.close();
        gadget.close();
    }

    private static ReceiptPrinter open(String uri) {
        Drivers.Found found = Drivers.load(false).open("receipt", DeviceKind.RECEIPT_PRINTER, URI.create(uri));
        assertThat(found).isInstanceOf(Drivers.Found.Opened.class);
        return (ReceiptPrinter) ((Drivers.Found.Opened) found).device();
    }

    private PrintJob print(Duration deadline) {
        return printer.submit(ReceiptPrinterContract.longReceipt(), new JobOptions("receipt", deadline));
    }

    private JobOutcome printed(Duration deadline) {
        return Watch.outcome(printer, print(deadline));
    }

    @Test
    void printsDotForDotAndIsToldSo() {
        assertThat(printed(AMPLE)).isEqualTo(new JobOutcome.Confirmed());
        assertThat(gadget.printer().receipts())
                .last()
                .isEqualTo(ReceiptRaster.raster(ReceiptPrinterContract.longReceipt(), printer.widthDots()));
    }

    @Test
    void seesThatPaperIsOutAndBackAgain() {
        gadget.printer().play(Situation.named("paper-out"));
        Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT));
        gadget.printer().play(Situation.NORMAL);
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @Test
    void seesThePaperBitOfThePrinterClassWhereThePrinterItselfIsSilent() throws IOException {
        gadget.take(false);
        gadget.paper(false);
        try {
            Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT));
        } finally {
            gadget.paper(true);
            gadget.take(true);
        }
    }

    @Test
    void aPrinterThatStopsReadingEndsTheJobAndNotTheKiosk() {
        gadget.take(false);
        JobOutcome outcome = printed(Duration.ofSeconds(8));
        assertThat(outcome).isInstanceOfAny(JobOutcome.FailedMaybePartial.class, JobOutcome.FailedNothingPrinted.class);
        gadget.take(true);
    }

    @Test
    void unpluggedInTheMiddleItIsFoundAgainAndPrintsTheNextReceipt() throws IOException {
        gadget.printer().play(Situation.named("slow"));
        PrintJob job = print(AMPLE);
        Watch.until(printer, status -> status.state() == State.BUSY);
        gadget.unplug();
        assertThat(Watch.outcome(printer, job)).isInstanceOf(JobOutcome.FailedMaybePartial.class);
        Watch.until(printer, status -> status.state() == State.ABSENT);
        gadget.printer().play(Situation.NORMAL);
        gadget.plug();
        Watch.until(printer, DeviceStatus::usable);
        assertThat(printed(AMPLE)).isEqualTo(new JobOutcome.Confirmed());
    }

    @Test
    void ofTwoProgramsOnlyOneHasThePrinter() {
        try (Device second = open("escpos+usb:?vendor=04b8")) {
            second.start();
            DeviceStatus status =
                    Watch.until(second, now -> now.conditions().equals(Set.of(Condition.IN_USE_BY_OTHER)));
            assertThat(status.usable()).isFalse();
        }
    }
}
