package ua.vikno.kiosk.runtime.printing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Subscription;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Runner.Reply;

/** Prints papers and tells what the printer says of them. Never prints anything twice by itself. */
public final class PrintRunner {
    private final @Nullable DocumentPrinter sheets;
    private final @Nullable ReceiptPrinter receipts;
    private final PaperMaker papers;
    private final Duration deadline;
    private final EventLog log;
    private final ConcurrentMap<String, Running> running = new ConcurrentHashMap<>();

    /** Draws papers. */
    public interface PaperMaker {
        byte[] pdf(Paper paper);

        Receipt receipt(Paper paper);
    }

    public PrintRunner(
            @Nullable DocumentPrinter sheets,
            @Nullable ReceiptPrinter receipts,
            PaperMaker papers,
            Duration deadline,
            EventLog log) {
        this.sheets = sheets;
        this.receipts = receipts;
        this.papers = papers;
        this.deadline = deadline;
        this.log = log;
    }

    public void print(Effect.Print print, Reply reply) {
        Running job = new Running();
        if (running.putIfAbsent(print.job(), job) != null) {
            return;
        }
        log.note(LogEvent.PRINT_BEGAN, print.target());
        Thread.ofVirtual().name("print").start(() -> {
            try {
                submit(print, job, reply);
            } catch (RuntimeException | Error e) {
                // What breaks off because the kiosk is ending is no bug.
                if (job.cancelled()) {
                    end(print.job(), job, new JobOutcome.Cancelled(), reply);
                } else {
                    log.note(LogEvent.PAPER_BROKE, e);
                    end(
                            print.job(),
                            job,
                            new JobOutcome.FailedNothingPrinted(Set.of(Condition.UNSUPPORTED_FORMAT)),
                            reply);
                }
            }
        });
    }

    public void cancel(String job) {
        Running one = running.get(job);
        if (one != null) {
            one.cancel();
        }
    }

    /** Removes what is still printing from the printer's queue: its visit has ended. */
    public CompletableFuture<Void> wipe() {
        List<CompletableFuture<Void>> purged = new ArrayList<>();
        running.values().forEach(job -> {
            purged.add(job.ended());
            Thread.startVirtualThread(job::cancel);
        });
        running.clear();
        return CompletableFuture.allOf(purged.toArray(CompletableFuture[]::new));
    }

    private void submit(Effect.Print print, Running job, Reply reply) {
        JobOptions options = new JobOptions("vikno", deadline);
        switch (print.target()) {
            case SHEET -> {
                DocumentPrinter printer = sheets;
                if (printer == null) {
                    absent(print, job, reply);
                } else {
                    byte[] pdf = RemainingPages.of(papers.pdf(print.paper()), print.firstPage());
                    follow(print.job(), printer, job, reply, () -> printer.submit(pdf, options));
                }
            }
            case RECEIPT -> {
                ReceiptPrinter printer = receipts;
                if (printer == null) {
                    absent(print, job, reply);
                } else {
                    var receipt = papers.receipt(print.paper());
                    follow(print.job(), printer, job, reply, () -> printer.submit(receipt, options));
                }
            }
        }
    }

    private void absent(Effect.Print print, Running job, Reply reply) {
        end(print.job(), job, new JobOutcome.FailedNothingPrinted(Set.of(Condition.NOT_CONFIGURED)), reply);
    }

    private void follow(String name, Device printer, Running job, Reply reply, Submission submission) {
        Progress progress = new Progress(name, printer, reply);
        Subscription subscription = printer.listen(progress::on);
        PrintJob handed;
        try {
            handed = submission.hand();
        } catch (RuntimeException | Error e) {
            subscription.close();
            throw e;
        }
        progress.begin(handed.id());
        job.handed(handed);
        var _ = handed.outcome().whenComplete((outcome, fault) -> {
            subscription.close();
            if (fault != null) {
                log.note(LogEvent.RUNNER_BROKE, fault);
            }
            end(
                    name,
                    job,
                    outcome != null
                            ? outcome
                            : new JobOutcome.FailedMaybePartial(printer.status().conditions(), 0),
                    reply);
        });
    }

    /** Only this job is forgotten: the next visit may already print one of the same name. */
    private void end(String name, Running job, JobOutcome outcome, Reply reply) {
        running.remove(name, job);
        job.end();
        log.note(LogEvent.PRINT_ENDED, Ending.of(outcome));
        reply.send(new Event.Printed(name, outcome));
    }

    @FunctionalInterface
    private interface Submission {
        PrintJob hand();
    }

    private enum Ending {
        CONFIRMED,
        SENT_UNCONFIRMED,
        FAILED_NOTHING_PRINTED,
        FAILED_MAYBE_PARTIAL,
        CANCELLED;

        static Ending of(JobOutcome outcome) {
            return switch (outcome) {
                case JobOutcome.Confirmed _ -> CONFIRMED;
                case JobOutcome.SentUnconfirmed _ -> SENT_UNCONFIRMED;
                case JobOutcome.FailedNothingPrinted _ -> FAILED_NOTHING_PRINTED;
                case JobOutcome.FailedMaybePartial _ -> FAILED_MAYBE_PARTIAL;
                case JobOutcome.Cancelled _ -> CANCELLED;
            };
        }
    }
}
