package ua.vikno.kiosk.runtime.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Subscription;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Space;
import ua.vikno.kiosk.flow.StaffAnswer.Roll;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.state.layout.StateDirectory;

/** When the roll will end: over restarts, covers opened in between, and rolls of another length. */
class RollMeterTest {
    /** With what is fed before the cut a metre. */
    private static final Receipt METRE = new Receipt(List.of(new Space(1_000 - RollMeter.FEED_MM)));

    private static final JobOptions OPTIONS = new JobOptions("test", Duration.ofSeconds(1));

    private final MovedClock clock = today();
    private final Printer printer = new Printer();

    @TempDir
    private Path directory;

    private RollMeter meter;
    private MeteredPrinter metered;

    private static MovedClock today() {
        MovedClock clock = MovedClock.standing();
        clock.jump(Duration.ofDays(20_000));
        return clock;
    }

    @BeforeEach
    void process() {
        printer.listeners.clear();
        meter = new RollMeter(printer, new StateDirectory(directory).roll(), clock, new EventLog());
        metered = new MeteredPrinter(printer, meter);
    }

    private void prints(int metres, JobOutcome outcome) {
        printer.outcome = outcome;
        for (int metre = 0; metre < metres; metre++) {
            var _ = metered.submit(METRE, OPTIONS);
        }
    }

    @Test
    void eachReceiptIsCountedWithItsFeedAndTheCountOutlivesTheProcess() {
        prints(30, new JobOutcome.Confirmed());
        assertThat(meter.left()).isEqualTo(new Roll(50, 0));
        process();
        assertThat(meter.left()).isEqualTo(new Roll(50, 0));
        meter.begin();
        assertThat(meter.left()).isEqualTo(new Roll(80, 0));
    }

    @Test
    void onlyWhatMayHaveComeOutIsCounted() {
        prints(1, new JobOutcome.FailedNothingPrinted(Set.of(Condition.COVER_OPEN)));
        prints(1, new JobOutcome.Cancelled());
        assertThat(meter.left().metres()).isEqualTo(80);
        prints(1, new JobOutcome.SentUnconfirmed());
        prints(1, new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_JAM), 0));
        assertThat(meter.left().metres()).isEqualTo(78);
    }

    @Test
    void daysFollowFromTheUseOfThisRoll() {
        meter.begin();
        prints(20, new JobOutcome.Confirmed());
        clock.pass(Duration.ofHours(23));
        assertThat(meter.left().days()).isZero();
        clock.pass(Duration.ofHours(4 * 24 + 1));
        assertThat(meter.left()).isEqualTo(new Roll(60, 15));
    }

    /** Out of paper, cover open, paper in, cover shut. */
    @Test
    void aRollThatEndsIsLearnedFromAndTheNextOneBeginsByItself() {
        meter.begin();
        prints(50, new JobOutcome.Confirmed());
        printer.is(DeviceStatus.State.ATTENTION, Condition.PAPER_OUT);
        assertThat(meter.left()).isEqualTo(new Roll(0, 0));
        printer.is(DeviceStatus.State.ATTENTION, Condition.PAPER_OUT, Condition.COVER_OPEN);
        printer.is(DeviceStatus.State.ATTENTION, Condition.COVER_OPEN);
        assertThat(meter.left().metres()).isZero();
        printer.is(DeviceStatus.State.READY);
        assertThat(meter.left().metres()).isEqualTo(50);
        printer.is(DeviceStatus.State.ATTENTION, Condition.COVER_OPEN);
        printer.is(DeviceStatus.State.READY);
        prints(10, new JobOutcome.Confirmed());
        process();
        assertThat(meter.left().metres()).isEqualTo(40);
    }

    @Test
    void aRollThatWasBegunBeforeTeachesNothing() {
        prints(40, new JobOutcome.Confirmed());
        printer.is(DeviceStatus.State.ATTENTION, Condition.PAPER_OUT);
        printer.is(DeviceStatus.State.READY);
        assertThat(meter.left().metres()).isEqualTo(80);
    }

    @Test
    void whatNobodyWroteIsAFullRollAndMoreThanARollIsNone() throws IOException {
        Files.writeString(directory.resolve("roll"), "12 monkeys\n");
        process();
        assertThat(meter.left().metres()).isEqualTo(80);
        prints(90, new JobOutcome.Confirmed());
        assertThat(meter.left().metres()).isZero();
    }

    /** Ends each job as it is told. */
    private static final class Printer implements ReceiptPrinter {
        final List<Consumer<? super DeviceEvent>> listeners = new ArrayList<>();
        JobOutcome outcome = new JobOutcome.Confirmed();
        private DeviceStatus status = status(DeviceStatus.State.READY);

        private static DeviceStatus status(DeviceStatus.State state, Condition... conditions) {
            Set<Condition> all = EnumSet.noneOf(Condition.class);
            all.addAll(List.of(conditions));
            return new DeviceStatus(state, all, Instant.EPOCH, Instant.EPOCH, "");
        }

        void is(DeviceStatus.State state, Condition... conditions) {
            DeviceStatus before = status;
            status = status(state, conditions);
            listeners.forEach(
                    listener -> listener.accept(new DeviceEvent.StatusChanged(before, status, Instant.EPOCH)));
        }

        @Override
        public int widthDots() {
            return 576;
        }

        @Override
        public PrintJob submit(Receipt receipt, JobOptions options) {
            CompletionStage<JobOutcome> ended = CompletableFuture.completedFuture(outcome);
            return new PrintJob() {
                @Override
                public String id() {
                    return "job";
                }

                @Override
                public CompletionStage<JobOutcome> outcome() {
                    return ended;
                }

                @Override
                public void cancel() {}
            };
        }

        @Override
        public String id() {
            return "printer";
        }

        @Override
        public DeviceKind kind() {
            return DeviceKind.RECEIPT_PRINTER;
        }

        @Override
        public void start() {}

        @Override
        public DeviceStatus status() {
            return status;
        }

        @Override
        public Subscription listen(Consumer<? super DeviceEvent> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        @Override
        public void close() {}
    }
}
