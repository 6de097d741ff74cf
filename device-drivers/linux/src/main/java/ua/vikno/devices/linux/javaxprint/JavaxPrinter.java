package ua.vikno.devices.linux.javaxprint;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.JobTicket;
import ua.vikno.devices.support.PrinterBase;
import ua.vikno.devices.support.Reading;

/**
 * A queue of which nothing is known but its name: every job ends {@link JobOutcome.SentUnconfirmed} at best, and what has
 * been handed over can no longer be cancelled.
 */
final class JavaxPrinter extends PrinterBase<byte[]> implements DocumentPrinter {
    private static final Duration LOOK = Duration.ofSeconds(6);
    private static final Duration SETTLE = Duration.ZERO;

    private final String queue;
    private final Spooler spooler;
    private final Duration watch;
    private final Limit limit;
    private volatile @Nullable Thread thread;

    /** @param watch between two looks whether the queue is still there */
    JavaxPrinter(String id, String queue, Spooler spooler, Duration watch, DeviceClock clock) {
        super(id, DeviceKind.DOCUMENT_PRINTER, clock, SETTLE);
        this.queue = queue;
        this.spooler = spooler;
        this.watch = watch;
        this.limit = new Limit("javax.print " + id);
    }

    @Override
    public PrintJob submit(byte[] pdf, JobOptions options) {
        return enqueue(pdf.clone(), options);
    }

    @Override
    protected void begin() {
        thread = Thread.ofVirtual().name(id()).start(surviving(this::live));
    }

    @Override
    protected void end() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        refuseWaiting(Condition.OFFLINE);
    }

    @Override
    protected void wake() {
        // The queue of jobs wakes whoever waits for one; a job handed over cannot be called back.
    }

    private void live() {
        try {
            while (!closed()) {
                look();
                JobTicket<byte[]> ticket = next(watch);
                byte[] pdf = ticket == null ? null : ticket.document();
                if (ticket != null && pdf != null) {
                    print(ticket, pdf);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting(Condition.OFFLINE);
    }

    private void look() throws InterruptedException {
        try {
            board().post(reading(limit.call(LOOK, spooler::queues)));
        } catch (TimeoutException e) {
            board().post(Reading.away(State.FAULT, Condition.STALLED, "the print server does not answer"));
        } catch (ExecutionException e) {
            board().post(Reading.away(State.FAULT, Condition.PROTOCOL, String.valueOf(e.getCause())));
        }
    }

    private Reading reading(List<String> queues) {
        if (queues.contains(queue)) {
            return Reading.answered(
                    Set.of(Condition.NO_STATUS_CHANNEL), false, "javax.print tells nothing of queue " + queue);
        }
        String known = queues.isEmpty()
                ? "no print server answers: is cupsd running (package cups)?"
                : "no queue '%s', only %s".formatted(queue, queues);
        return Reading.away(State.ABSENT, Condition.NOT_CONFIGURED, known);
    }

    private void print(JobTicket<byte[]> ticket, byte[] pdf) throws InterruptedException {
        look();
        if (!status().usable()) {
            ticket.fail(Reading.blocking(status().conditions()), 0);
            return;
        }
        if (pdf.length < 4 || pdf[0] != '%' || pdf[1] != 'P' || pdf[2] != 'D' || pdf[3] != 'F') {
            ticket.fail(Set.of(Condition.UNSUPPORTED_FORMAT), 0);
            return;
        }
        ticket.progress(JobPhase.SENDING, 0);
        try {
            ticket.begun();
            limit.call(ticket.timeLeft(), () -> {
                spooler.print(queue, ticket.options().name(), pdf);
                return queue;
            });
            ticket.end(new JobOutcome.SentUnconfirmed());
        } catch (TimeoutException e) {
            ticket.fail(Set.of(Condition.STALLED), 0);
        } catch (ExecutionException e) {
            broke(ticket, e.getCause());
        }
    }

    private void broke(JobTicket<byte[]> ticket, @Nullable Throwable why) {
        if (why instanceof Spooler.Refused refused) {
            board().post(Reading.away(State.FAULT, refused.condition(), String.valueOf(refused.getMessage())));
            ticket.end(new JobOutcome.FailedNothingPrinted(Set.of(refused.condition())));
        } else {
            board().post(Reading.away(State.FAULT, Condition.UNRECOVERABLE, String.valueOf(why)));
            ticket.fail(Set.of(Condition.UNRECOVERABLE), 0);
        }
    }
}
