package ua.vikno.devices.simulated.printer;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.JobTicket;
import ua.vikno.devices.support.PrinterBase;
import ua.vikno.devices.support.Reading;

/**
 * A printer that prints unit by unit (rows of a roll, sheets of a tray), as the situation allows. Like a real one it waits
 * for paper in the middle of a job, and goes on when there is some.
 *
 * @param <D> what is printed
 */
public abstract class SimulatedPrinter<D> extends PrinterBase<D> implements Playable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SLOWER = 20;

    private final Scene scene;
    private final Tray tray;
    private final Bell bell = new Bell();
    private final Duration perStep;
    private volatile boolean printing;

    SimulatedPrinter(
            String id,
            DeviceKind kind,
            DeviceClock clock,
            List<Situation> situations,
            Situation first,
            Tray tray,
            Duration perStep) {
        super(id, kind, clock, Duration.ZERO);
        this.tray = tray;
        this.perStep = perStep;
        this.scene = new Scene(situations, first, this::changed);
    }

    /** What is to be done for a document, or null if it cannot be printed at all. */
    abstract @Nullable Work work(String jobId, D document);

    /** A document under way. */
    interface Work {
        int units();

        int unitsPerStep();

        /** @param units rows or pages printed, counted from the beginning */
        int pagesDone(int units);

        /** The paper comes out, with so many units on it. */
        void eject(int units);
    }

    public final Tray tray() {
        return tray;
    }

    @Override
    public final List<Situation> situations() {
        return scene.situations();
    }

    @Override
    public final Situation current() {
        return scene.current();
    }

    @Override
    public final void play(Situation situation) {
        scene.play(situation);
    }

    @Override
    protected final void begin() {
        post();
        Thread.ofVirtual().name(id()).start(surviving(this::serve));
    }

    @Override
    protected final void end() {
        bell.ring();
    }

    @Override
    protected final void wake() {
        bell.ring();
    }

    private void changed() {
        post();
        bell.ring();
    }

    private void post() {
        board().post(Conditions.of(scene.current().kind(), printing));
    }

    private void serve() {
        try {
            while (!closed()) {
                JobTicket<D> ticket = next(POLL);
                if (ticket != null) {
                    printing = true;
                    print(ticket);
                    printing = false;
                    post();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting(Condition.OFFLINE);
    }

    private void print(JobTicket<D> ticket) throws InterruptedException {
        Set<Condition> blocking = blocking();
        if (!blocking.isEmpty()) {
            ticket.fail(blocking, 0);
            return;
        }
        Work work = prepared(ticket, document -> work(ticket.id(), document));
        if (work == null) {
            return;
        }
        post();
        ticket.progress(JobPhase.SENDING, 0);
        int done = 0;
        while (done < work.units() && !ticket.ended()) {
            if (ticket.cancelled() || ticket.expired() || closed() || beyondHope()) {
                stop(ticket, work, done);
                return;
            }
            done = step(ticket, work, done);
        }
        work.eject(done);
        ticket.end(
                current().kind() == Situation.Kind.UNCONFIRMED
                        ? new JobOutcome.SentUnconfirmed()
                        : new JobOutcome.Confirmed());
    }

    private int step(JobTicket<D> ticket, Work work, int done) throws InterruptedException {
        Situation now = current();
        int pages = work.pagesDone(done);
        if (now.kind() == Situation.Kind.DEAD || !blocking().isEmpty()) {
            ticket.progress(JobPhase.WAITING_FOR_ATTENTION, pages);
            bell.await(POLL);
            return done;
        }
        int units = Math.min(work.unitsPerStep(), work.units() - done);
        if (now.kind() == Situation.Kind.PAPER_OUT_AFTER) {
            units = Math.min(units, now.amount());
            scene.follow(
                    now,
                    now.amount() > units
                            ? new Situation(Situation.Kind.PAPER_OUT_AFTER, now.amount() - units)
                            : Situation.of(Situation.Kind.PAPER_OUT));
        }
        ticket.progress(JobPhase.PRINTING, pages);
        ticket.begun();
        bell.await(now.kind() == Situation.Kind.SLOW ? perStep.multipliedBy(SLOWER) : perStep);
        return done + units;
    }

    private void stop(JobTicket<D> ticket, Work work, int done) {
        if (done > 0) {
            work.eject(done);
        }
        if (ticket.cancelled()) {
            ticket.end(new JobOutcome.Cancelled());
            return;
        }
        Set<Condition> why = blocking();
        ticket.fail(why.isEmpty() ? Set.of(Condition.STALLED) : why, work.pagesDone(done));
    }

    private boolean beyondHope() {
        State state = Conditions.of(current().kind(), true).state();
        return state == State.FAULT || state == State.ABSENT;
    }

    private Set<Condition> blocking() {
        Set<Condition> all = EnumSet.noneOf(Condition.class);
        all.addAll(Conditions.of(current().kind(), true).conditions());
        return Reading.blocking(all);
    }
}
