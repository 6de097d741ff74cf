package ua.vikno.devices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent.JobProgress;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.PrintJob;

/**
 * What holds for every printer, of receipts and of documents.
 *
 * @param <P> its interface
 */
public abstract class PrinterContract<P extends Device> extends DeviceContract<P> {
    /** Of a job that has to end by itself. */
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final HastyClock clock = new HastyClock();

    /** What the printer under test has to take for the time. */
    protected final HastyClock clock() {
        return clock;
    }

    /** Prints something longer than {@link #paperEndsSoon()} leaves paper for. */
    protected abstract PrintJob submit(P printer, JobOptions options);

    protected abstract void takePaperOut() throws Exception;

    /** The paper will end in the middle of the next job. */
    protected abstract void paperEndsSoon() throws Exception;

    protected abstract void putPaperIn() throws Exception;

    private static JobOptions amply() {
        return new JobOptions("contract", AMPLE);
    }

    /** A job in the middle of which the paper has ended. */
    private PrintJob waitingForPaper(P printer) throws Exception {
        paperEndsSoon();
        CompletableFuture<JobProgress> waiting =
                Watch.next(printer, JobProgress.class, p -> p.phase() == JobPhase.WAITING_FOR_ATTENTION);
        PrintJob job = submit(printer, amply());
        Watch.get(waiting, printer);
        return job;
    }

    @Test
    void confirmsWhatHasBeenPrinted() {
        P printer = ready();
        PrintJob job = submit(printer, amply());
        assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Confirmed());
    }

    @Test
    void doesNotBeginWithoutPaper() throws Exception {
        P printer = ready();
        takePaperOut();
        Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT));
        PrintJob job = submit(printer, amply());
        assertThat(Watch.outcome(printer, job))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.PAPER_OUT)));
    }

    @Test
    void waitsForPaperInTheMiddleAndGoesOn() throws Exception {
        P printer = ready();
        PrintJob job = waitingForPaper(printer);
        Watch.until(printer, status -> status.conditions().contains(Condition.PAPER_OUT));
        putPaperIn();
        assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Confirmed());
    }

    @Test
    void saysThatSomethingMayHaveComeOutWhenNobodyBringsPaper() throws Exception {
        P printer = ready();
        PrintJob job = waitingForPaper(printer);
        clock.forward(AMPLE);
        assertThat(Watch.outcome(printer, job))
                .isInstanceOfSatisfying(
                        JobOutcome.FailedMaybePartial.class,
                        failed -> assertThat(failed.conditions()).containsExactly(Condition.PAPER_OUT));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void theWallClockEndsNoJobEarlyAndKeepsNoneLonger(int hours) throws Exception {
        P printer = ready();
        PrintJob job = waitingForPaper(printer);
        clock.setWallClock(Duration.ofHours(hours));
        putPaperIn();
        assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Confirmed());
        job = waitingForPaper(printer);
        clock.setWallClock(Duration.ofHours(hours));
        clock.forward(AMPLE);
        assertThat(Watch.outcome(printer, job)).isInstanceOf(JobOutcome.FailedMaybePartial.class);
    }

    @Test
    void cancelsAJobThatWaits() throws Exception {
        P printer = ready();
        PrintJob job = waitingForPaper(printer);
        job.cancel();
        assertThat(Watch.outcome(printer, job)).isEqualTo(new JobOutcome.Cancelled());
    }

    @Test
    void printsAgainAfterACancelledJob() throws Exception {
        P printer = ready();
        PrintJob job = waitingForPaper(printer);
        job.cancel();
        Watch.outcome(printer, job);
        putPaperIn();
        Watch.until(printer, DeviceStatus::usable);
        assertThat(Watch.outcome(printer, submit(printer, amply()))).isEqualTo(new JobOutcome.Confirmed());
    }

    @Test
    void printsNothingOnAPrinterThatIsGone() throws Exception {
        P printer = ready();
        unplug();
        Watch.until(printer, status -> !status.usable());
        assertThat(Watch.outcome(printer, submit(printer, amply())))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.OFFLINE)));
    }

    @Test
    void refusesAJobAfterItsEnd() {
        P printer = ready();
        printer.close();
        assertThat(Watch.outcome(printer, submit(printer, amply())))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.OFFLINE)));
    }

    @Test
    void refusesWhatNobodyCouldWaitFor() throws Exception {
        P printer = ready();
        paperEndsSoon();
        // More than can be printed on the rest of the paper and wait behind it, however slowly they are submitted.
        PrintJob last = submit(printer, amply());
        for (int i = 0; i < 40; i++) {
            last = submit(printer, amply());
        }
        assertThat(Watch.outcome(printer, last))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.STALLED)));
    }
}
