package ua.vikno.devices.linux.ipp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.JobTicket;

/** One document on its way to paper, followed until the printer itself says how it ended. */
final class DocumentRun {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int MISSED_ANSWERS = 4;
    private static final int LOOKS_AT_REST = 4;
    /** The first page of most printers, cold. */
    private static final Duration PAGE = Duration.ofSeconds(12);

    private final Station station;
    private final Conversation conversation;
    private final JobTicket<byte[]> ticket;
    private final Bell bell;
    private final Consumer<PrinterReport> report;
    private final DeviceClock clock;
    private Deadline stuck;
    private int missed;
    private int atRest;
    private int pagesDone;

    DocumentRun(
            Station station, JobTicket<byte[]> ticket, Bell bell, DeviceClock clock, Consumer<PrinterReport> report) {
        this.station = station;
        this.conversation = station.front();
        this.ticket = ticket;
        this.bell = bell;
        this.report = report;
        this.clock = clock;
        this.stuck = clock.deadlineIn(PAGE);
    }

    void run(byte[] pdf, PrinterReport printer) throws InterruptedException {
        if (!printer.blocking().isEmpty()) {
            ticket.fail(printer.blocking(), 0);
            return;
        }
        DocumentFormat format = printer.format();
        byte[] document = format == null || !isPdf(pdf) ? null : drawn(format, pdf);
        if (format == null || document == null) {
            ticket.fail(Set.of(Condition.UNSUPPORTED_FORMAT), 0);
            return;
        }
        ticket.progress(JobPhase.SENDING, 0);
        String name = ticket.options().name();
        try {
            if (printer.createsJobs()) {
                int job = patiently(() -> conversation.create(name, format));
                send(job, format, document);
            } else {
                follow(patiently(() -> {
                    ticket.begun();
                    return conversation.print(name, format, document, ticket.timeLeft());
                }));
            }
        } catch (Conversation.Refused e) {
            refused(e.why());
        } catch (IppException e) {
            if (e.condition() == Condition.IN_USE_BY_OTHER) {
                refused(e.condition());
            }
            ticket.fail(Set.of(e.condition()), pagesDone);
        } catch (IOException e) {
            ticket.fail(Set.of(ticket.expired() ? Condition.STALLED : Condition.OFFLINE), pagesDone);
        }
    }

    private void refused(Condition why) {
        ticket.end(ticket.cancelled() ? new JobOutcome.Cancelled() : new JobOutcome.FailedNothingPrinted(Set.of(why)));
    }

    private interface Attempt<T> {
        T make() throws IOException, InterruptedException, Conversation.Refused;
    }

    /** Again and again while the printer says that it is busy, until the job's deadline. */
    private <T> T patiently(Attempt<T> attempt) throws IOException, InterruptedException, Conversation.Refused {
        while (true) {
            try {
                return attempt.make();
            } catch (Conversation.Refused e) {
                if (e.why() != Condition.IN_USE_BY_OTHER || !waited()) {
                    throw e;
                }
            } catch (IppException e) {
                if (e.condition() != Condition.IN_USE_BY_OTHER || !waited()) {
                    throw e;
                }
            }
        }
    }

    /** Whether there is time for another attempt, after a moment's rest. */
    private boolean waited() throws InterruptedException {
        bell.await(LOOK_AGAIN);
        return !ticket.cancelled() && !ticket.expired();
    }

    private static byte @Nullable [] drawn(DocumentFormat format, byte[] pdf) {
        try {
            return format.document(pdf);
        } catch (IOException | RuntimeException | LinkageError e) {
            // A broken PDF, or a machine without the libraries that draw: told as a format that cannot be printed.
            return null;
        }
    }

    private void send(int job, DocumentFormat format, byte[] document)
            throws IOException, InterruptedException, Conversation.Refused {
        ticket.begun();
        boolean sent = false;
        try {
            patiently(() -> {
                conversation.send(job, format, document, ticket.timeLeft());
                return job;
            });
            sent = true;
        } finally {
            if (!sent) {
                cancelQuietly(job);
            }
        }
        follow(job);
    }

    private void follow(int job) throws InterruptedException {
        while (!ticket.ended()) {
            if (ticket.cancelled()) {
                cancelQuietly(job);
                ticket.end(new JobOutcome.Cancelled());
            } else {
                look(job);
            }
            if (!ticket.ended()) {
                bell.await(LOOK_AGAIN);
            }
        }
    }

    private void look(int job) throws InterruptedException {
        Set<Condition> blocking = Set.of();
        Set<Condition> doubts = Set.of();
        try {
            JobReport now = conversation.job(job);
            PrinterReport printer = station.report();
            if (now.pagesDone() > pagesDone) {
                pagesDone = now.pagesDone();
                stuck = clock.deadlineIn(PAGE);
            }
            doubts = printer.doubts();
            // A warning is believed when the job has not moved for so long.
            PrinterReport believed = stuck.passed() && printer.blocking().isEmpty() ? printer.doubted() : printer;
            report.accept(believed);
            blocking = believed.blocking();
            missed = 0;
            judge(now, believed);
        } catch (IOException e) {
            if (++missed >= MISSED_ANSWERS) {
                ticket.fail(Set.of(Condition.OFFLINE), pagesDone);
            }
        }
        if (!ticket.ended() && ticket.expired()) {
            cancelQuietly(job);
            ticket.fail(first(List.of(blocking, doubts, Set.of(Condition.STALLED))), pagesDone);
        }
    }

    private void judge(JobReport now, PrinterReport printer) {
        Set<Condition> blocking = printer.blocking();
        switch (now.phase()) {
            case COMPLETED ->
                ticket.end(printer.confirms() ? new JobOutcome.Confirmed() : new JobOutcome.SentUnconfirmed());
            case CANCELLED -> ticket.end(new JobOutcome.Cancelled());
            case ABORTED -> ticket.fail(now.why(blocking), pagesDone);
            case UNKNOWN -> judgeByThePrinter(printer);
            case UNDER_WAY ->
                ticket.progress(blocking.isEmpty() ? JobPhase.PRINTING : JobPhase.WAITING_FOR_ATTENTION, pagesDone);
        }
    }

    /** It tells nothing of the job: sent is what its paper has not hindered. */
    private void judgeByThePrinter(PrinterReport printer) {
        if (!printer.blocking().isEmpty()) {
            atRest = 0;
            ticket.progress(JobPhase.WAITING_FOR_ATTENTION, pagesDone);
        } else if (printer.busy()) {
            atRest = 0;
            ticket.progress(JobPhase.PRINTING, pagesDone);
        } else if (++atRest >= LOOKS_AT_REST) {
            ticket.end(new JobOutcome.SentUnconfirmed());
        }
    }

    private static Set<Condition> first(List<Set<Condition>> reasons) {
        return reasons.stream().filter(reason -> !reason.isEmpty()).findFirst().orElse(Set.of());
    }

    private void cancelQuietly(int job) throws InterruptedException {
        try {
            conversation.cancel(job);
        } catch (IOException e) {
            // The printer cannot be reached: what it still holds is purged when it is back.
            missed++;
        }
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }
}
