package ua.vikno.devices.linux.javaxprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.MinimalPdf;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.support.DeviceClock;

@Timeout(180)
final class JavaxPrinterTest extends DeviceContract<DocumentPrinter> {
    private static final Duration OFTEN = Duration.ofMillis(50);

    private volatile List<String> queues = List.of("laser");

    /** A print server that can lose its queue, break and hang. */
    private record FakeSpooler(JavaxPrinterTest test, Printing printing) implements Spooler {
        interface Printing {
            void print(byte[] pdf) throws IOException, Refused;
        }

        @Override
        public List<String> queues() {
            return test.queues;
        }

        @Override
        public void print(String queue, String jobName, byte[] pdf) throws IOException, Refused {
            printing.print(pdf);
        }
    }

    private DocumentPrinter printer(FakeSpooler.Printing printing) {
        return new JavaxPrinter("laser", "laser", new FakeSpooler(this, printing), OFTEN, DeviceClock.system());
    }

    private static JobOutcome outcome(DocumentPrinter printer, byte[] pdf) {
        return outcome(printer, pdf, Duration.ofMinutes(1));
    }

    private static JobOutcome outcome(DocumentPrinter printer, byte[] pdf, Duration deadline) {
        printer.start();
        Watch.until(printer, status -> status.state() != State.CONNECTING);
        return Watch.outcome(printer, printer.submit(pdf, new JobOptions("page", deadline)));
    }

    @Override
    protected DocumentPrinter create() {
        return printer(_ -> {});
    }

    @Override
    protected void unplug() {
        queues = List.of("another");
    }

    @Override
    protected void plugIn() {
        queues = List.of("laser", "another");
    }

    @Test
    void whatWasHandedOverIsNeverCalledPrinted() {
        assertThat(outcome(ready(), MinimalPdf.ofPages(1))).isEqualTo(new JobOutcome.SentUnconfirmed());
        assertThat(device().status().conditions()).containsExactly(Condition.NO_STATUS_CHANNEL);
    }

    @Test
    void aMissingPrintServerIsNamedWithThePackageThatBringsIt() {
        queues = List.of();
        assertThat(outcome(device(), MinimalPdf.ofPages(1)))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.NOT_CONFIGURED)));
        assertThat(device().status().detail()).contains("is cupsd running (package cups)?");
    }

    @Test
    void aMissingLprIsNamedWithThePackageThatBringsIt() {
        try (DocumentPrinter printer =
                printer(pdf -> new JavaxSpooler(Path.of("/nowhere/lpr")).print("laser", "page", pdf))) {
            assertThat(outcome(printer, MinimalPdf.ofPages(1)))
                    .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.NOT_CONFIGURED)));
        }
    }

    @Test
    void aPrintServerThatHangsHoldsUpNobodyAndIsAskedOnlyOnce() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        try (DocumentPrinter printer = printer(_ -> {
            calls.incrementAndGet();
            waitFor(never);
        })) {
            assertThat(outcome(printer, MinimalPdf.ofPages(1), Duration.ofSeconds(3)))
                    .isEqualTo(new JobOutcome.FailedMaybePartial(Set.of(Condition.STALLED), 0));
            assertThat(Watch.until(printer, status -> status.conditions().contains(Condition.STALLED))
                            .usable())
                    .isFalse();
            assertThat(calls).hasValue(1);
            never.countDown();
            Watch.until(printer, status -> status.usable());
        }
    }

    @Test
    void aBrokenHandOverMayHavePrintedAPart() {
        try (DocumentPrinter printer = printer(_ -> {
            throw new IOException("lpr was killed");
        })) {
            assertThat(outcome(printer, MinimalPdf.ofPages(1)))
                    .isEqualTo(new JobOutcome.FailedMaybePartial(Set.of(Condition.UNRECOVERABLE), 0));
        }
    }

    @Test
    void whatIsNoPdfIsNotHandedOver() {
        assertThat(outcome(device(), new byte[] {1, 2, 3}))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.UNSUPPORTED_FORMAT)));
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
