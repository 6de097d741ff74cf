package ua.vikno.devices.simulated.terminal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.CardPayment;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOrder;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentOutcome.NothingCharged;
import ua.vikno.devices.PaymentPhase;
import ua.vikno.devices.PaymentTerminal;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.simulated.terminal.CardTerminal.Result;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceBase;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.PaymentTicket;
import ua.vikno.devices.support.Reading;

/** {@code sim:terminal?situation=card-declined&step-ms=500}: takes invented money from an invented card. */
public final class SimulatedTerminal extends DeviceBase implements PaymentTerminal, Playable {
    public static final Set<String> PARAMETERS = Set.of("situation", "step-ms");
    /** About as long as people need. */
    private static final int STEP = 1500;

    private final Scene scene;
    private final CardTerminal terminal;
    private final AtomicReference<@Nullable PaymentTicket> current = new AtomicReference<>();

    public SimulatedTerminal(String id, DeviceAddress address, DeviceClock clock) {
        super(id, DeviceKind.PAYMENT_TERMINAL, clock, Duration.ZERO);
        this.scene = new Scene(
                CardTerminal.SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())),
                this::report);
        this.terminal = new CardTerminal(scene, clock, Duration.ofMillis(address.number("step-ms", STEP)));
    }

    @Override
    public List<Situation> situations() {
        return scene.situations();
    }

    @Override
    public Situation current() {
        return scene.current();
    }

    @Override
    public void play(Situation situation) {
        scene.play(situation);
    }

    /** Kopecks that cards have lost so far. */
    public long charged() {
        return terminal.charged();
    }

    @Override
    public CardPayment pay(PaymentOrder order) {
        PaymentTicket ticket = new PaymentTicket(order, clock(), board(), terminal::interrupt);
        if (!status().usable()) {
            ticket.end(new NothingCharged(Condition.OFFLINE, "the terminal is " + status().state()));
        } else if (!current.compareAndSet(null, ticket)) {
            ticket.end(new NothingCharged(Condition.IN_USE_BY_OTHER, "another payment is being made"));
        } else {
            CompletableFuture.delayedExecutor(order.deadline().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(terminal::interrupt);
            Thread.ofVirtual().name(id()).start(() -> charge(ticket));
        }
        return ticket;
    }

    @Override
    public CompletionStage<PaymentOutcome> lookUp(PaymentMark mark) {
        return CompletableFuture.completedStage(
                status().usable() && !terminal.busy()
                        ? found(mark)
                        : new PaymentOutcome.Unknown(mark, null, "the terminal is " + scene.current()));
    }

    @Override
    protected void begin() {
        report();
    }

    @Override
    protected void end() {
        terminal.interrupt();
    }

    /** Frees the terminal before the outcome is told, so that a listener may pay again at once. */
    private void charge(PaymentTicket ticket) {
        PaymentOutcome outcome = null;
        try {
            outcome = purchase(ticket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            current.set(null);
            if (outcome != null) {
                ticket.end(outcome);
            }
            ticket.giveUp("the simulation has ended");
        }
    }

    private @Nullable PaymentOutcome purchase(PaymentTicket ticket) throws InterruptedException {
        CardReceipt last = terminal.last();
        PaymentMark mark = new PaymentMark(ticket.id(), ticket.kopecks(), last == null ? "" : last.number());
        if (terminal.busy()) {
            return new NothingCharged(Condition.IN_USE_BY_OTHER, "the terminal is busy");
        }
        if (!ticket.keep(mark)) {
            return null;
        }
        ticket.tell(PaymentPhase.WAITING_FOR_CARD);
        Result result = lost(Kind.REQUEST_LOST)
                ? null
                : terminal.purchase(ticket.kopecks(), () -> closed() || ticket.cancelled() || ticket.expired());
        return result == null || lost(Kind.ANSWER_LOST) ? looked(ticket, mark) : outcome(result);
    }

    private boolean lost(Kind how) {
        return terminal.mood() == how;
    }

    private PaymentOutcome looked(PaymentTicket ticket, PaymentMark mark) {
        ticket.tell(PaymentPhase.LOOKING_UP);
        return found(mark);
    }

    private PaymentOutcome found(PaymentMark mark) {
        CardReceipt last = terminal.last();
        String now = last == null ? "" : last.number();
        if (now.equals(mark.before())) {
            return new NothingCharged(Condition.STALLED, "the terminal has no new receipt");
        }
        CardReceipt own = last != null && last.kopecks() == mark.kopecks() ? last : null;
        return mark.before() == null || own == null
                ? new PaymentOutcome.Unknown(
                        mark, own == null ? null : own.slip(), "it cannot be told which receipt is this one")
                : outcome(new Result(own.code(), own));
    }

    private static PaymentOutcome outcome(Result result) {
        CardReceipt receipt = result.receipt();
        return switch (result.code()) {
            case "1001" -> new PaymentOutcome.Cancelled();
            case "1005" -> new NothingCharged(Condition.PAPER_OUT, "no paper");
            case String code when receipt == null -> new NothingCharged(Condition.UNRECOVERABLE, code);
            case "0000" -> new PaymentOutcome.Approved(receipt.slip());
            case "0010" -> new PaymentOutcome.PartlyApproved(receipt.kopecks(), receipt.slip());
            case String code -> new PaymentOutcome.Declined(code, receipt.text());
        };
    }

    private void report() {
        board().post(
                        scene.current().kind() == Kind.UNPLUGGED
                                ? Reading.away(State.ABSENT, Condition.OFFLINE, "unplugged")
                                : Reading.answered(
                                        Set.of(), false, scene.current().name()));
    }
}
