package ua.vikno.devices.linux.terminal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentOutcome.NothingCharged;
import ua.vikno.devices.PaymentPhase;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.PaymentTicket;

/** One purchase (§ 5.1): sent once, followed until it has ended one way or another. */
final class Charge {
    static final String METHOD = "Purchase";
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration UNANSWERED = Duration.ofSeconds(3);
    /** For the terminal to undo what it has begun (§ 6.2). */
    private static final Duration INTERRUPTED = Duration.ofSeconds(15);

    private static final Duration INTERRUPT_AGAIN = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofSeconds(10);

    private final TerminalLine line;
    private final PaymentTicket ticket;
    private final String merchant;
    private final DeviceClock clock;
    private boolean awaitingStatus;
    private Deadline statusLate;
    private Deadline nextGlance;
    private Deadline interruptAgain;
    /** Null until the terminal has been interrupted. */
    private @Nullable Deadline undone;

    Charge(TerminalLine line, PaymentTicket ticket, String merchant, DeviceClock clock) {
        this.line = line;
        this.ticket = ticket;
        this.merchant = merchant;
        this.clock = clock;
        this.statusLate = clock.deadlineIn(Duration.ZERO);
        this.nextGlance = statusLate;
        this.interruptAgain = statusLate;
    }

    /**
     * Ends the ticket.
     *
     * @throws Lost if the line broke when something may have been charged: the ticket waits for a search
     */
    void run() throws IOException {
        PaymentMark mark = mark();
        if (mark == null || !ticket.keep(mark)) {
            return;
        }
        if (ticket.cancelled()) {
            ticket.end(new PaymentOutcome.Cancelled());
            return;
        }
        try {
            line.send(Message.request(
                    METHOD,
                    Map.of("amount", Amounts.written(ticket.kopecks()), "discount", "", "merchantId", merchant)));
            ticket.tell(PaymentPhase.WAITING_FOR_CARD);
            Optional<PaymentOutcome> outcome = follow(mark);
            if (outcome.isEmpty()) {
                ticket.tell(PaymentPhase.LOOKING_UP);
                outcome = Optional.of(new Search(line, clock).find(mark, BUSY));
            }
            ticket.end(outcome.get());
        } catch (IOException e) {
            throw new Lost(mark, e);
        }
    }

    /** Which receipt is the last now; null if nothing can be charged, and then the ticket has ended. */
    private @Nullable PaymentMark mark() throws IOException {
        Message last;
        try {
            last = new Search(line, clock).last();
        } catch (IOException e) {
            ticket.end(new NothingCharged(Condition.OFFLINE, "the line broke before the charge"));
            throw e;
        }
        if (last == null) {
            ticket.end(new NothingCharged(Condition.STALLED, "connected, but silent"));
            throw line.unanswered();
        }
        if (last.isBusy()) {
            ticket.end(new NothingCharged(Condition.IN_USE_BY_OTHER, "the terminal is busy"));
            return null;
        }
        String before = last.isNotImplemented() ? null : new LastReceipt(last).identity();
        return new PaymentMark(ticket.id(), ticket.kopecks(), before);
    }

    /** The outcome; empty if the terminal's receipts have to be looked at. */
    private Optional<PaymentOutcome> follow(PaymentMark mark) throws IOException {
        while (true) {
            Message message = line.receive(GLANCE);
            if (message != null && message.method().equals(METHOD) && !late(message, mark)) {
                return Verdict.of(message, ticket.kopecks());
            }
            if (message != null && message.isBusy()) {
                return Optional.of(new NothingCharged(Condition.IN_USE_BY_OTHER, "the terminal is busy"));
            }
            if (message != null && message.isService("getLastStatMsgCode")) {
                awaitingStatus = false;
                phase(message.param("LastStatMsgCode").strip()).ifPresent(ticket::tell);
            }
            if (undone != null && undone.passed()) {
                return Optional.empty();
            }
            interruptIfWanted();
            askStatus();
        }
    }

    /** A late answer to an earlier purchase that was not waited for: it carries that purchase's receipt. */
    private static boolean late(Message answer, PaymentMark mark) {
        String receipt = answer.param("invoiceNumber").isBlank() ? "" : new LastReceipt(answer).identity();
        return receipt != null && !receipt.isEmpty() && receipt.equals(mark.before());
    }

    /** Interrupts repeatedly: an operation that has only just begun ignores the first request. */
    private void interruptIfWanted() throws IOException {
        boolean wanted = ticket.cancelled() || ticket.expired();
        if (wanted && interruptAgain.passed()) {
            undone = undone == null ? clock.deadlineIn(INTERRUPTED) : undone;
            interruptAgain = clock.deadlineIn(INTERRUPT_AGAIN);
            line.send(Message.service("interrupt"));
        }
    }

    private void askStatus() throws IOException {
        if ((awaitingStatus ? statusLate : nextGlance).passed()) {
            nextGlance = clock.deadlineIn(GLANCE);
            statusLate = clock.deadlineIn(UNANSWERED);
            awaitingStatus = true;
            line.send(Message.service("getLastStatMsgCode"));
        }
    }

    /** § 6.8. */
    static Optional<PaymentPhase> phase(String code) {
        return switch (code) {
            case "9" -> Optional.of(PaymentPhase.WAITING_FOR_CARD);
            case "1", "2" -> Optional.of(PaymentPhase.CARD_READ);
            case "6" -> Optional.of(PaymentPhase.WAITING_FOR_PIN);
            case "3", "10" -> Optional.of(PaymentPhase.AUTHORISING);
            case "5", "7" -> Optional.of(PaymentPhase.FINISHING);
            default -> Optional.empty();
        };
    }

    /** The line is gone, and with it the answer. */
    static final class Lost extends IOException {
        private final PaymentMark mark;

        Lost(PaymentMark mark, IOException cause) {
            super(cause.getMessage(), cause);
            this.mark = mark;
        }

        PaymentMark mark() {
            return mark;
        }
    }
}
