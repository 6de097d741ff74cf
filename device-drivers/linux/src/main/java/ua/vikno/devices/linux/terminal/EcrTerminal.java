package ua.vikno.devices.linux.terminal;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.CardPayment;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOrder;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentTerminal;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.support.BackOff;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceBase;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.PaymentTicket;
import ua.vikno.devices.support.Reading;

/**
 * A terminal behind one connection that is kept open. One thread owns it: payments and searches are done one after the
 * other, and what a broken line left open is looked up before anything else.
 */
final class EcrTerminal extends DeviceBase implements PaymentTerminal {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration SEARCH = Duration.ofSeconds(60);
    private static final Duration BUSY = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Transport.Opener opener;
    private final String merchant;
    private final Duration pause;
    private final Bell bell = new Bell();
    private final BackOff backOff = new BackOff();
    private final BlockingQueue<Inquiry> inquiries = new ArrayBlockingQueue<>(8);
    private volatile @Nullable Transport transport;
    private @Nullable PaymentTicket ticket;
    private @Nullable PaymentMark open;
    private String identity = "";

    private record Inquiry(PaymentMark mark, CompletableFuture<PaymentOutcome> outcome) {}

    /** @param pause between connections, for a terminal to notice that the one before has ended */
    EcrTerminal(String id, Transport.Opener opener, String merchant, Duration pause, DeviceClock clock) {
        super(id, DeviceKind.PAYMENT_TERMINAL, clock, Duration.ZERO);
        this.opener = opener;
        this.merchant = merchant;
        this.pause = pause;
    }

    @Override
    public CardPayment pay(PaymentOrder order) {
        PaymentTicket made = new PaymentTicket(order, clock(), board(), this::wake);
        synchronized (this) {
            if (closed() || !status().usable()) {
                made.end(new PaymentOutcome.NothingCharged(Condition.OFFLINE, "the terminal is " + status().state()));
            } else if (ticket != null && !ticket.ended()) {
                made.end(new PaymentOutcome.NothingCharged(Condition.IN_USE_BY_OTHER, "another payment is being made"));
            } else {
                ticket = made;
            }
        }
        wake();
        return made;
    }

    @Override
    public CompletionStage<PaymentOutcome> lookUp(PaymentMark mark) {
        CompletableFuture<PaymentOutcome> outcome = new CompletableFuture<PaymentOutcome>()
                .completeOnTimeout(
                        new PaymentOutcome.Unknown(mark, null, "the terminal could not be asked"),
                        SEARCH.toMillis(),
                        TimeUnit.MILLISECONDS);
        if (closed() || !inquiries.offer(new Inquiry(mark, outcome))) {
            outcome.complete(new PaymentOutcome.Unknown(mark, null, "nobody asks the terminal"));
        }
        wake();
        return outcome.minimalCompletionStage();
    }

    @Override
    protected void begin() {
        Thread.ofPlatform().daemon().name(id()).start(surviving(this::live));
    }

    @Override
    protected void end() {
        wake();
    }

    private void wake() {
        bell.ring();
        Transport connected = transport;
        if (connected != null) {
            connected.wake();
        }
    }

    private void live() {
        try {
            while (!closed()) {
                try {
                    introduce();
                    bell.await(pause);
                    try (Transport connected = opener.open(CONNECT)) {
                        transport = connected;
                        backOff.reset();
                        serve(new TerminalLine(connected, clock()));
                    }
                } catch (IOException e) {
                    away(e);
                    boolean hurry = closed() || open != null;
                    bell.await(hurry ? SOON : backOff.next());
                } finally {
                    transport = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave();
    }

    /** Makes the two short connections of § 2, which tell whether it is a terminal and which one. */
    private void introduce() throws IOException, InterruptedException {
        try (Transport connected = opener.open(CONNECT)) {
            transport = connected;
            TerminalLine line = new TerminalLine(connected, clock());
            line.greet();
            if (line.await(message -> message.method().equals("PingDevice") || message.isBusy(), ANSWER) == null) {
                throw line.unanswered();
            }
        }
        bell.await(pause);
        try (Transport connected = opener.open(CONNECT)) {
            transport = connected;
            Message answer = identify(new TerminalLine(connected, clock()));
            identity = answer == null
                    ? "a terminal without a name"
                    : "%s %s"
                            .formatted(
                                    answer.param("vendor").strip(),
                                    answer.param("model").strip());
        }
    }

    private void serve(TerminalLine line) throws IOException {
        board().post(Reading.answered(Set.of(), false, identity));
        Deadline heartbeat = clock().deadlineIn(HEARTBEAT);
        while (!closed()) {
            PaymentTicket next = current();
            if (open != null && next != null) {
                next.end(new Search(line, clock()).find(open, BUSY));
                open = null;
            } else if (next != null) {
                charge(line, next);
            }
            for (Inquiry inquiry = inquiries.poll(); inquiry != null; inquiry = inquiries.poll()) {
                inquire(line, inquiry);
            }
            line.receive(SOON);
            if (heartbeat.passed()) {
                if (identify(line) == null) {
                    throw line.unanswered();
                }
                heartbeat = clock().deadlineIn(HEARTBEAT);
            }
        }
    }

    private void charge(TerminalLine line, PaymentTicket next) throws IOException {
        board().post(Reading.answered(Set.of(), true, identity));
        try {
            new Charge(line, next, merchant, clock()).run();
        } catch (Charge.Lost lost) {
            open = lost.mark();
            throw lost;
        } catch (RuntimeException | LinkageError defect) {
            // A later attempt must not charge it again.
            next.giveUp("defect in the driver");
            throw defect;
        }
        board().post(Reading.answered(Set.of(), false, identity));
        if (next.outcome().toCompletableFuture().getNow(new PaymentOutcome.Cancelled())
                instanceof PaymentOutcome.Unknown) {
            // Its answer may still come, and must not be taken for the answer to the next.
            throw new IOException("an unanswered purchase");
        }
    }

    private void inquire(TerminalLine line, Inquiry inquiry) throws IOException {
        try {
            inquiry.outcome().complete(new Search(line, clock()).find(inquiry.mark(), BUSY));
        } catch (IOException e) {
            inquiry.outcome().complete(new PaymentOutcome.Unknown(inquiry.mark(), null, "the line broke"));
            throw e;
        }
    }

    private static @Nullable Message identify(TerminalLine line) throws IOException {
        return line.ask(
                Message.service("identify"),
                message -> message.isService("identify") || message.isNotImplemented(),
                ANSWER);
    }

    private synchronized @Nullable PaymentTicket current() {
        if (ticket != null && ticket.ended()) {
            ticket = null;
        }
        PaymentMark mark = open;
        if (mark != null && (ticket == null || !ticket.id().equals(mark.id()))) {
            // The marked payment is not waited for any more; the one that has come since is another.
            open = null;
        }
        return ticket;
    }

    private void away(IOException e) {
        PaymentTicket waiting = current();
        if (waiting != null && open == null) {
            waiting.giveUp("the line broke before the charge");
        }
        Condition why = switch (e) {
            case TerminalLine.Garbled _ -> Condition.PROTOCOL;
            case TerminalLine.Silent _ -> Condition.STALLED;
            default -> DeviceFileException.conditionOf(e);
        };
        board().post(Reading.away(
                why == Condition.OFFLINE ? State.ABSENT : State.FAULT, why, String.valueOf(e.getMessage())));
    }

    private void leave() {
        PaymentTicket waiting = current();
        if (waiting != null) {
            waiting.giveUp("the kiosk has closed the terminal");
        }
        for (Inquiry inquiry = inquiries.poll(); inquiry != null; inquiry = inquiries.poll()) {
            inquiry.outcome().complete(new PaymentOutcome.Unknown(inquiry.mark(), null, "closed"));
        }
    }
}
