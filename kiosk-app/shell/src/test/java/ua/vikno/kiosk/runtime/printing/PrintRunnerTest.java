package ua.vikno.kiosk.runtime.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.Subscription;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.printing.PrintRunner.PaperMaker;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.published.City;

class PrintRunnerTest {
    private static final Paper SLIP = new Paper.RegistrationSlip(
            new Registration("10000007", "token", "name", Instant.EPOCH),
            new City("town", "Town", new City.Centre("Centre", null, null), null, true, List.of()));

    private final Printer printer = new Printer();
    private final BlockingQueue<Event.Printed> ends = new LinkedBlockingQueue<>();
    private final PrintRunner runner =
            new PrintRunner(printer, null, new ThreePages(), Duration.ofMinutes(1), new EventLog());

    @Test
    void whatThePrinterSaidIsTheOutcome() throws InterruptedException {
        print("one", 1);
        next(printer.jobs).end(new JobOutcome.Confirmed());

        assertThat(next(ends)).isEqualTo(new Event.Printed("one", new JobOutcome.Confirmed()));
    }

    @Test
    void whatMayHaveBeenPrintedIsNotPrintedAgainUnasked() throws InterruptedException {
        print("one", 1);
        next(printer.jobs).end(new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_OUT), 1));

        assertThat(next(ends).outcome()).isEqualTo(new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_OUT), 1));
        assertThat(printer.jobs).isEmpty();
    }

    @Test
    void theRestHasOnlyThePagesThatAreOwed() throws InterruptedException, IOException {
        print("rest", 2);

        try (PDDocument rest = Loader.loadPDF(next(printer.jobs).pdf)) {
            assertThat(rest.getNumberOfPages()).isEqualTo(2);
            assertThat(rest.getPage(0).getMediaBox().getWidth()).isEqualTo(200);
        }
    }

    @Test
    void aJobAskedForTwiceIsPrintedOnce() throws InterruptedException {
        print("one", 1);
        Job first = next(printer.jobs);
        print("one", 1);
        first.end(new JobOutcome.Confirmed());

        next(ends);
        assertThat(printer.jobs).isEmpty();
    }

    @Test
    void cancellingTakesTheJobOutOfThePrinter() throws InterruptedException {
        print("one", 1);
        Job job = next(printer.jobs);

        runner.cancel("one");

        assertThat(next(ends).outcome()).isEqualTo(new JobOutcome.Cancelled());
        assertThat(job.cancelled).isCompleted();
    }

    @Test
    void theEndOfTheVisitTakesEverythingOutOfThePrinter() throws Exception {
        print("one", 1);
        print("two", 1);
        List<Job> jobs = List.of(next(printer.jobs), next(printer.jobs));

        var _ = runner.wipe();

        for (Job job : jobs) {
            assertThat(job.cancelled.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aLateEndInTheVisitBeforeTakesNothingFromTheNextOnesJobOfTheSameName() throws Exception {
        print("one", 1);
        Job before = next(printer.jobs);
        before.deaf = true;
        var _ = runner.wipe();
        print("one", 1);
        Job own = next(printer.jobs);
        before.end(new JobOutcome.Cancelled());
        next(ends);
        runner.cancel("one");
        assertThat(own.cancelled.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPrinterThatIsNotThereHasPrintedNothing() throws InterruptedException {
        runner.print(new Effect.Print("roll", SLIP, Effect.PrintTarget.RECEIPT, 1), this::reply);

        assertThat(next(ends).outcome())
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.NOT_CONFIGURED)));
    }

    private void print(String name, int firstPage) {
        runner.print(new Effect.Print(name, SLIP, Effect.PrintTarget.SHEET, firstPage), this::reply);
    }

    private void reply(Event event) {
        if (event instanceof Event.Printed printed) {
            ends.add(printed);
        }
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(30, TimeUnit.SECONDS), "nothing came");
    }

    /** Takes every job and ends it when the test says so. */
    private static final class Printer implements DocumentPrinter {
        final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();

        @Override
        public PrintJob submit(byte[] pdf, JobOptions options) {
            Job job = new Job(pdf);
            jobs.add(job);
            return job;
        }

        @Override
        public String id() {
            return "printer";
        }

        @Override
        public DeviceKind kind() {
            return DeviceKind.DOCUMENT_PRINTER;
        }

        @Override
        public void start() {}

        @Override
        public DeviceStatus status() {
            return new DeviceStatus(DeviceStatus.State.READY, Set.of(), Instant.EPOCH, null, "");
        }

        @Override
        public Subscription listen(Consumer<? super DeviceEvent> listener) {
            return () -> {};
        }

        @Override
        public void close() {}
    }

    private static final class Job implements PrintJob {
        final byte[] pdf;
        final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        /** A printer that is told, but does not yet say so. */
        volatile boolean deaf;

        private final CompletableFuture<JobOutcome> outcome = new CompletableFuture<>();

        Job(byte[] pdf) {
            this.pdf = pdf;
        }

        void end(JobOutcome how) {
            outcome.complete(how);
        }

        @Override
        public String id() {
            return "job";
        }

        @Override
        public CompletionStage<JobOutcome> outcome() {
            return outcome;
        }

        @Override
        public void cancel() {
            cancelled.complete(true);
            if (!deaf) {
                end(new JobOutcome.Cancelled());
            }
        }
    }

    /** Pages 100, 200 and 300 points wide. */
    private record ThreePages() implements PaperMaker {
        @Override
        public byte[] pdf(Paper paper) {
            try (PDDocument document = new PDDocument()) {
                for (int width = 100; width <= 300; width += 100) {
                    document.addPage(new PDPage(new PDRectangle(width, 400)));
                }
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                document.save(pdf);
                return pdf.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Receipt receipt(Paper paper) {
            return new Receipt(List.of());
        }
    }
}
