package ua.vikno.devices.support;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.JobProgress;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.PrintJob;

/**
 * One job between its caller and its driver. The document is personal: the ticket lets go of it when the job ends.
 *
 * @param <D> what is printed
 */
public final class JobTicket<D> implements PrintJob {
    private final String id;
    private final JobOptions options;
    private final DeviceClock clock;
    private final Deadline deadline;
    private final StatusBoard board;
    private final Runnable wake;
    private final AtomicReference<@Nullable D> document;
    private final CompletableFuture<JobOutcome> outcome = new CompletableFuture<>();
    private volatile boolean cancelled;
    private volatile boolean begun;
    private volatile @Nullable JobProgress told;

    JobTicket(String id, D document, JobOptions options, DeviceClock clock, StatusBoard board, Runnable wake) {
        this.id = id;
        this.document = new AtomicReference<>(document);
        this.options = options;
        this.clock = clock;
        this.deadline = clock.deadlineIn(options.deadline());
        this.board = board;
        this.wake = wake;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public CompletionStage<JobOutcome> outcome() {
        return outcome.minimalCompletionStage();
    }

    @Override
    public void cancel() {
        cancelled = true;
        wake.run();
    }

    public JobOptions options() {
        return options;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Zero once the deadline has passed. */
    public Duration timeLeft() {
        return deadline.left();
    }

    public boolean expired() {
        return deadline.passed();
    }

    public boolean ended() {
        return outcome.isDone();
    }

    /** From now on something of the job may come out of the printer. */
    public void begun() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }

    /** Tells the listeners; the same news is told once. */
    public void progress(JobPhase phase, int pagesDone) {
        JobProgress last = told;
        if (last == null || last.phase() != phase || last.pagesDone() != pagesDone) {
            JobProgress news = new JobProgress(id, phase, pagesDone, clock.instant());
            told = news;
            board.tell(news);
        }
    }

    /** Ends the job; only the first outcome counts. Actions that wait for it run on a thread of their own. */
    public void end(JobOutcome how) {
        if (document.getAndSet(null) != null) {
            progress(JobPhase.ENDED, how instanceof JobOutcome.FailedMaybePartial(var _, int pages) ? pages : 0);
            Thread.ofVirtual().name("outcome " + id).start(() -> outcome.complete(how));
        }
    }

    /** Ends a job that failed, by whether anything of it may have come out. */
    public void fail(Set<Condition> why, int pagesDone) {
        end(begun ? new JobOutcome.FailedMaybePartial(why, pagesDone) : new JobOutcome.FailedNothingPrinted(why));
    }

    /** @return null when the job has ended meanwhile */
    public @Nullable D document() {
        return document.get();
    }
}
