package ua.vikno.devices.linux.ipp;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.JobTicket;

/** One document on its way to paper, followed until the printer itself says how it ended. */
final class DocumentRun {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int MISSED_ANSWERS = 4;

    private final Station station;
    private final Conversation conversation;
    private final JobTicket<byte[]> ticket;
    private final Bell bell;
    private final Consumer<PrinterReport> report;
    private int missed;
    private int pagesDone;

    DocumentRun(Station station, JobTicket<byte[]> ticket, Bell bell, Consumer<PrinterReport> report) {
        this.station = station;
        this.conversation = station.front();
        this.ticket = ticket;
        this.bell = bell;
        this.report = report;
    }

    void run(byte[] pdf, PrinterReport printer) throws InterruptedException {
        if (!printer.blocking().isEmpty()) {
            ticket.fail(printer.blocking(), 0);
            return;
        }
        if (!printer.takesPdf() || !isPdf(pdf)) {
            ticket.fail(Set.of(Condition.UNSUPPORTED_FORMAT), 0);
            return;
        }
        ticket.progress(JobPhase.SENDING, 0);
        try {
            if (printer.createsJobs()) {
                int job = conversation.create(ticket.options().name());
                send(job, pdf);
            } else {
                ticket.begun();
                follow(conversation.print(ticket.options().name(), pdf, ticket.timeLeft()));
            }
        } catch (Conversation.Refused e) {
            ticket.end(new JobOutcome.FailedNothingPrinted(Set.of(e.why())));
        } catch (IppException e) {
            ticket.fail(Set.of(e.condition()), pagesDone);
        } catch (IOException e) {
            ticket.fail(Set.of(ticket.expired() ? Condition.STALLED : Condition.OFFLINE), pagesDone);
        }
    }

    private void send(int job, byte[] pdf) throws IOException, InterruptedException, Conversation.Refused {
        ticket.begun();
        boolean sent = false;
        try {
            conversation.send(job, pdf, ticket.timeLeft());
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
        try {
            JobReport now = conversation.job(job);
            PrinterReport printer = station.report();
            report.accept(printer);
            blocking = printer.blocking();
            pagesDone = Math.max(pagesDone, now.pagesDone());
            missed = 0;
            judge(now, printer);
        } catch (IOException e) {
            if (++missed >= MISSED_ANSWERS) {
                ticket.fail(Set.of(Condition.OFFLINE), pagesDone);
            }
        }
        if (!ticket.ended() && ticket.expired()) {
            cancelQuietly(job);
            ticket.fail(blocking.isEmpty() ? Set.of(Condition.STALLED) : blocking, pagesDone);
        }
    }

    private void judge(JobReport now, PrinterReport printer) {
        Set<Condition> blocking = printer.blocking();
        switch (now.phase()) {
            case COMPLETED ->
                ticket.end(printer.confirms() ? new JobOutcome.Confirmed() : new JobOutcome.SentUnconfirmed());
            case CANCELLED -> ticket.end(new JobOutcome.Cancelled());
            case ABORTED -> ticket.fail(now.why(blocking), pagesDone);
            case UNKNOWN -> ticket.end(new JobOutcome.SentUnconfirmed());
            case UNDER_WAY ->
                ticket.progress(blocking.isEmpty() ? JobPhase.PRINTING : JobPhase.WAITING_FOR_ATTENTION, pagesDone);
        }
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
