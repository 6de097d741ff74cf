package ua.vikno.devices.linux.terminal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentOutcome.Unknown;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;

/** Finds out what has become of a payment. Charges nothing. */
final class Search {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final TerminalLine line;
    private final DeviceClock clock;

    Search(TerminalLine line, DeviceClock clock) {
        this.line = line;
        this.clock = clock;
    }

    /**
     * Asks until the terminal is idle. Only a terminal that twice, a moment apart, is idle and has no new receipt has
     * charged nothing: [M] the text does not say when an interrupted purchase enters the batch.
     *
     * @param patience how long a busy terminal is waited for
     */
    PaymentOutcome find(PaymentMark mark, Duration patience) throws IOException {
        Deadline end = clock.deadlineIn(patience);
        boolean unchanged = false;
        String detail = "the terminal is still busy";
        do {
            Message answer = last();
            if (answer == null) {
                detail = "the terminal does not answer";
            } else if (answer.isNotImplemented()) {
                return new Unknown(mark, null, "the terminal cannot show its receipts");
            } else if (!answer.isBusy()) {
                Optional<PaymentOutcome> found = new LastReceipt(answer).about(mark);
                if (found.isPresent()) {
                    return found.get();
                }
                if (unchanged) {
                    return new PaymentOutcome.NothingCharged(Condition.STALLED, "the terminal has no new receipt");
                }
                unchanged = true;
            }
            Optional<PaymentOutcome> late = pause(mark);
            if (late.isPresent()) {
                return late.get();
            }
        } while (!end.passed());
        return new Unknown(mark, null, detail);
    }

    /** Waits a moment; the purchase's own answer may still come, and proves more than any receipt. */
    private Optional<PaymentOutcome> pause(PaymentMark mark) throws IOException {
        Message late = line.await(message -> message.method().equals(Charge.METHOD), AGAIN);
        return late == null ? Optional.empty() : Verdict.of(late, mark.kopecks());
    }

    @Nullable
    Message last() throws IOException {
        return line.ask(Message.request(LastReceipt.METHOD, Map.of("invoiceNumber", "")), LastReceipt::answers, ANSWER);
    }
}
