package ua.vikno.devices.support;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;

/**
 * A printer's bounded queue. A job's outcome always arrives: should the driver's thread miss the deadline, the job is
 * ended here a moment later.
 *
 * @param <D> what is printed
 */
public abstract class PrinterBase<D> extends DeviceBase {
    /** A kiosk prints for one resident at a time: a longer queue is a mistake, not a load. */
    private static final int QUEUE = 8;

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final BlockingQueue<JobTicket<D>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong numbers = new AtomicLong();

    protected PrinterBase(String id, DeviceKind kind, DeviceClock clock, Duration settle) {
        super(id, kind, clock, settle);
    }

    /** Called on the caller's thread when a job was queued or cancelled; must return at once. */
    protected abstract void wake();

    protected final PrintJob enqueue(D document, JobOptions options) {
        JobTicket<D> ticket = new JobTicket<>(
                id() + "-" + numbers.incrementAndGet(), document, options, clock(), board(), this::wake);
        if (closed()) {
            ticket.end(new JobOutcome.FailedNothingPrinted(Set.of(Condition.OFFLINE)));
        } else if (!queue.offer(ticket)) {
            ticket.end(new JobOutcome.FailedNothingPrinted(Set.of(Condition.STALLED)));
        } else {
            CompletableFuture.delayedExecutor(options.deadline().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> ticket.fail(Set.of(Condition.STALLED), 0));
            wake();
            if (closed()) {
                // The driver may have left before it could see this job.
                refuseWaiting(Condition.OFFLINE);
            }
        }
        return ticket;
    }

    /** The next job worth printing, or null when there was none within {@code patience}. */
    protected final @Nullable JobTicket<D> next(Duration patience) throws InterruptedException {
        JobTicket<D> ticket = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (ticket == null || ticket.ended()) {
            return null;
        }
        if (ticket.cancelled()) {
            ticket.end(new JobOutcome.Cancelled());
            return null;
        }
        if (ticket.expired()) {
            ticket.fail(Set.of(Condition.STALLED), 0);
            return null;
        }
        return ticket;
    }

    /**
     * What the printer is to do for a job; null when the job was wiped meanwhile, or when its document cannot be drawn: a
     * picture is too wide, or the machine lacks the libraries that draw letters. Such a job is told as failed.
     */
    protected final <W> @Nullable W prepared(JobTicket<D> ticket, Function<D, @Nullable W> draw) {
        D document = ticket.document();
        if (document == null) {
            return null;
        }
        try {
            W work = draw.apply(document);
            if (work != null) {
                return work;
            }
        } catch (RuntimeException | LinkageError e) {
            // Told below: the next job may well be drawn.
        }
        ticket.fail(Set.of(Condition.UNSUPPORTED_FORMAT), 0);
        return null;
    }

    /** Nothing of what waits can be printed: each job learns why. */
    protected final void refuseWaiting(Condition why) {
        for (JobTicket<D> ticket = queue.poll(); ticket != null; ticket = queue.poll()) {
            ticket.end(
                    ticket.cancelled() ? new JobOutcome.Cancelled() : new JobOutcome.FailedNothingPrinted(Set.of(why)));
        }
    }
}
