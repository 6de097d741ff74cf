package ua.vikno.devices.support;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.CardPayment;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent.PaymentProgress;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOrder;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentPhase;

/**
 * One payment between its caller and its driver. It ends exactly once: if the driver misses the deadline, it is ended
 * here with what is certain.
 */
public final class PaymentTicket implements CardPayment {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final PaymentOrder order;
    private final DeviceClock clock;
    private final StatusBoard board;
    private final Runnable wake;
    private final Deadline deadline;
    private final CompletableFuture<PaymentOutcome> outcome = new CompletableFuture<>();
    private volatile @Nullable PaymentMark mark;
    private volatile boolean cancelled;
    private volatile @Nullable PaymentPhase told;

    /** @param wake called when something is to be noticed; returns at once */
    public PaymentTicket(PaymentOrder order, DeviceClock clock, StatusBoard board, Runnable wake) {
        this.order = order;
        this.clock = clock;
        this.board = board;
        this.wake = wake;
        this.deadline = clock.deadlineIn(order.deadline());
        CompletableFuture.delayedExecutor(order.deadline().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> giveUp("no answer in time"));
    }

    @Override
    public String id() {
        return order.id();
    }

    @Override
    public CompletionStage<PaymentOutcome> outcome() {
        return outcome.minimalCompletionStage();
    }

    @Override
    public void cancel() {
        cancelled = true;
        wake.run();
    }

    public long kopecks() {
        return order.kopecks();
    }

    public boolean cancelled() {
        return cancelled;
    }

    public boolean ended() {
        return outcome.isDone();
    }

    public boolean expired() {
        return deadline.passed();
    }

    /**
     * Has the caller store the mark; from here on something may be charged.
     *
     * @return false if it could not be stored: then nothing may be charged
     */
    public boolean keep(PaymentMark kept) {
        try {
            order.keep().accept(kept);
        } catch (RuntimeException e) {
            end(new PaymentOutcome.NothingCharged(Condition.UNRECOVERABLE, "the mark could not be kept: " + e));
            return false;
        }
        mark = kept;
        return true;
    }

    public void tell(PaymentPhase phase) {
        if (told != phase && !ended()) {
            told = phase;
            board.tell(new PaymentProgress(id(), phase, clock.instant()));
        }
    }

    public void end(PaymentOutcome how) {
        outcome.complete(how);
    }

    /** Ends it with what is certain: before the mark was kept, that nothing was charged. */
    public void giveUp(String detail) {
        PaymentMark kept = mark;
        end(
                kept == null
                        ? new PaymentOutcome.NothingCharged(Condition.STALLED, detail)
                        : new PaymentOutcome.Unknown(kept, null, detail));
    }
}
