package ua.vikno.devices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.CardPayment;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.PaymentProgress;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOrder;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentOutcome.Approved;
import ua.vikno.devices.PaymentOutcome.Cancelled;
import ua.vikno.devices.PaymentOutcome.Declined;
import ua.vikno.devices.PaymentOutcome.NothingCharged;
import ua.vikno.devices.PaymentOutcome.PartlyApproved;
import ua.vikno.devices.PaymentOutcome.Unknown;
import ua.vikno.devices.PaymentPhase;
import ua.vikno.devices.PaymentTerminal;

/** What holds for every payment terminal; above all, that what cards have lost is what the outcomes say. */
public abstract class PaymentTerminalContract extends DeviceContract<PaymentTerminal> {
    protected static final long SUM = 24_500;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(700);

    private final HastyClock clock = new HastyClock();
    private final AtomicInteger orders = new AtomicInteger();
    private final List<PaymentMark> kept = new CopyOnWriteArrayList<>();

    /** What the driver under test has to take for the time. */
    protected final HastyClock clock() {
        return clock;
    }

    /** Puts the terminal into a situation of the simulation's vocabulary. */
    protected abstract void play(String situation);

    /** Kopecks that cards have lost so far, as the bank knows it. */
    protected abstract long charged();

    private PaymentOrder order(Duration deadline) {
        return new PaymentOrder("p" + orders.incrementAndGet(), SUM, deadline, kept::add);
    }

    private PaymentOutcome pay() {
        return outcome(device().pay(order(LONG)));
    }

    private PaymentOutcome outcome(CardPayment payment) {
        return Watch.get(payment.outcome().toCompletableFuture(), device());
    }

    private PaymentOutcome lookUp(PaymentMark mark) {
        return Watch.get(device().lookUp(mark).toCompletableFuture(), device());
    }

    @Test
    void chargesTheCardOnceAndProvesIt() {
        ready();
        assertThat(pay()).isInstanceOfSatisfying(Approved.class, approved -> {
            assertThat(approved.slip().rrn()).hasSize(12);
            assertThat(approved.slip().maskedPan()).doesNotContainPattern("\\d{7}");
            assertThat(approved.slip().receipt()).contains("245,00");
            assertThat(approved.toString()).doesNotContain(approved.slip().maskedPan());
        });
        assertThat(charged()).isEqualTo(SUM);
    }

    @Test
    void tellsWhatTheResidentHasToDo() {
        ready();
        CompletableFuture<PaymentProgress> waiting =
                Watch.next(device(), PaymentProgress.class, event -> event.phase() == PaymentPhase.WAITING_FOR_CARD);
        CardPayment payment = device().pay(order(LONG));
        assertThat(Watch.get(waiting, device()).paymentId()).isEqualTo(payment.id());
        assertThat(outcome(payment)).isInstanceOf(Approved.class);
    }

    @Test
    void aRefusalOfTheBankChargesNothing() {
        ready();
        play("card-declined");
        assertThat(pay())
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.responseCode()).isEqualTo("0005"));
        assertThat(charged()).isZero();
    }

    @Test
    void aPartOfTheSumIsNotTakenForTheWhole() {
        ready();
        play("card-partly-approved");
        assertThat(pay())
                .isInstanceOfSatisfying(
                        PartlyApproved.class,
                        partly ->
                                assertThat(partly.kopecks()).isEqualTo(SUM / 2).isEqualTo(charged()));
    }

    @Test
    void thePersonMayCancelAtTheTerminal() {
        ready();
        play("person-cancels");
        assertThat(pay()).isInstanceOf(Cancelled.class);
        assertThat(charged()).isZero();
    }

    @Test
    void thePersonMayCancelAtTheKiosk() {
        ready();
        play("slow");
        CompletableFuture<PaymentProgress> waiting = Watch.next(device(), PaymentProgress.class, event -> true);
        CardPayment payment = device().pay(order(LONG));
        Watch.get(waiting, device());
        payment.cancel();
        assertThat(outcome(payment)).isInstanceOf(Cancelled.class);
        assertThat(charged()).isZero();
    }

    @Test
    void whenNobodyComesNothingIsCharged() {
        ready();
        play("slow");
        assertThat(outcome(device().pay(order(SHORT)))).isInstanceOf(Cancelled.class);
        assertThat(charged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void theWallClockEndsNoPaymentEarlyAndKeepsNoneLonger(int hours) {
        ready();
        CompletableFuture<PaymentProgress> waiting = Watch.next(device(), PaymentProgress.class, event -> true);
        CardPayment payment = device().pay(order(LONG));
        Watch.get(waiting, device());
        clock.setWallClock(Duration.ofHours(hours));
        assertThat(outcome(payment)).isInstanceOf(Approved.class);
        play("slow");
        payment = device().pay(order(SHORT));
        clock.setWallClock(Duration.ofHours(hours));
        assertThat(outcome(payment)).isInstanceOf(Cancelled.class);
        assertThat(charged()).isEqualTo(SUM);
    }

    @Test
    void anOccupiedTerminalSaysSo() {
        ready();
        play("occupied");
        assertThat(pay())
                .isInstanceOfSatisfying(
                        NothingCharged.class,
                        nothing -> assertThat(nothing.why()).isEqualTo(Condition.IN_USE_BY_OTHER));
    }

    @Test
    void onePaymentAtATime() {
        ready();
        play("slow");
        CardPayment first = device().pay(order(LONG));
        assertThat(pay())
                .isInstanceOfSatisfying(
                        NothingCharged.class,
                        nothing -> assertThat(nothing.why()).isEqualTo(Condition.IN_USE_BY_OTHER));
        first.cancel();
        assertThat(outcome(first)).isInstanceOf(Cancelled.class);
        play("normal");
        assertThat(pay()).isInstanceOf(Approved.class);
    }

    @Test
    void withoutPaperNothingIsCharged() {
        ready();
        play("paper-out");
        assertThat(pay()).isInstanceOf(NothingCharged.class);
        assertThat(charged()).isZero();
    }

    @Test
    void anAnswerThatWasLostIsFoundAgain() {
        ready();
        play("answer-lost");
        assertThat(pay()).isInstanceOf(Approved.class);
        assertThat(charged()).isEqualTo(SUM);
    }

    @Test
    void anEarlierChargeOfTheSameSumIsNotTakenForThisOne() {
        ready();
        assertThat(pay()).isInstanceOf(Approved.class);
        play("request-lost");
        assertThat(pay()).isInstanceOf(NothingCharged.class);
        assertThat(charged()).isEqualTo(SUM);
    }

    @Test
    void withoutAMarkNothingIsCharged() {
        ready();
        PaymentOrder careless = new PaymentOrder("careless", SUM, LONG, mark -> {
            throw new IllegalStateException("disk full");
        });
        assertThat(outcome(device().pay(careless))).isInstanceOf(NothingCharged.class);
        assertThat(charged()).isZero();
    }

    @Test
    void aMarkFindsItsChargeAgainAndAgain() {
        ready();
        PaymentOutcome paid = pay();
        assertThat(lookUp(kept.getLast())).isEqualTo(paid);
        assertThat(lookUp(kept.getLast())).isEqualTo(paid);
        assertThat(charged()).isEqualTo(SUM);
    }

    @Test
    void aMarkThatDoesNotKnowTheReceiptBeforeLeavesItToPeople() {
        ready();
        assertThat(pay()).isInstanceOf(Approved.class);
        assertThat(lookUp(new PaymentMark("old", SUM, null)))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.candidate()).isNotNull());
    }

    @Test
    void anUnpluggedTerminalChargesNothing() throws Exception {
        ready();
        unplug();
        Watch.until(device(), status -> !status.usable());
        assertThat(pay()).isInstanceOf(NothingCharged.class);
        assertThat(kept).isEmpty();
    }
}
