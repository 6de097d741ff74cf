package ua.vikno.technician;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.technician.CommandRun.Opened;

/** {@code test-print}: one page or receipt, and how it ended. */
final class TestPrint {
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration UNTIL_HEARD = Duration.ofSeconds(6);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CommandRun session;

    TestPrint(CommandRun session) {
        this.session = session;
    }

    int run(URI address, @Nullable Duration limit) throws InterruptedException {
        Optional<List<Opened>> found = session.open(List.of(address));
        if (found.isEmpty()) {
            return DevicesCommand.BAD;
        }
        Device device = found.get().getFirst().device();
        if (!(device instanceof ReceiptPrinter) && !(device instanceof DocumentPrinter)) {
            session.complain("refused.not-a-printer", address);
            return DevicesCommand.BAD;
        }
        device.start();
        Settling.await(List.of(device), UNTIL_HEARD);
        session.out().tell(session.words().text("wait.print"));
        JobOptions options = new JobOptions("Vikno test page", limit == null ? USUAL : limit);
        PrintJob job = device instanceof ReceiptPrinter receipts
                ? receipts.submitTestPage(TestPages.receipt(session.words(), address), options)
                : ((DocumentPrinter) device).submit(TestPages.sheet(session.words(), address), options);
        return tell(device, outcome(job, options));
    }

    private static JobOutcome outcome(PrintJob job, JobOptions options) throws InterruptedException {
        try {
            return job.outcome()
                    .toCompletableFuture()
                    .get(options.deadline().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new JobOutcome.FailedMaybePartial(Set.of(Condition.STALLED), 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private int tell(Device device, JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Confirmed _ -> tell(device, "confirmed", Set.of(), DevicesCommand.GOOD);
            case JobOutcome.SentUnconfirmed _ -> tell(device, "unconfirmed", Set.of(), DevicesCommand.GOOD);
            case JobOutcome.FailedNothingPrinted(var why) -> tell(device, "nothing", why, DevicesCommand.BAD);
            case JobOutcome.FailedMaybePartial(var why, var _) -> tell(device, "partial", why, DevicesCommand.BAD);
            case JobOutcome.Cancelled _ -> tell(device, "cancelled", Set.of(), DevicesCommand.BAD);
        };
    }

    private int tell(Device device, String outcome, Set<Condition> why, int code) {
        Translations words = session.words();
        String reasons = why.stream().sorted().map(words::of).collect(Collectors.joining(", "));
        String step = words.nextStep(device.kind(), why);
        session.out()
                .tell(
                        words.text("print." + outcome, reasons) + (step.isEmpty() ? "" : "\n→ " + step),
                        "outcome",
                        outcome,
                        "conditions",
                        why.stream().sorted().toList(),
                        "detail",
                        device.status().detail(),
                        "next_step",
                        step);
        return code;
    }
}
