package ua.vikno.kiosk.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.screen.Screen;

/**
 * Applies a flow to events, one at a time, on a thread of its own. The only holder of the visit's state: when it ends,
 * nothing else has to be found and emptied. Whatever a witness, a presenter or the runner throws is logged and stops neither
 * the others nor the loop; a flow that throws ends the visit, and a new one begins.
 *
 * @param <S> the flow's state
 */
public final class Host<S> implements AutoCloseable {
    private final Flow<S> flow;
    private final Supplier<S> beginning;
    private final Collaborators<S> around;
    private final KioskClock clock;
    private final EventLog log;
    private final Guard guard;
    private final Runnable beyondRepair;
    private final KnownWorld world = new KnownWorld();
    private final Mailbox mailbox = new Mailbox();
    private final BrokenTurns broken = new BrokenTurns();
    private final AtomicLong visit = new AtomicLong(Mailbox.WORLD + 1);
    private final AtomicBoolean tickWaits = new AtomicBoolean();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticks").factory());
    private final Thread thread = Thread.ofPlatform().daemon().name("host").unstarted(this::loop);
    private S state;

    /** Shows a state. Called on the host's thread after every event, also when nothing changed; must return at once. */
    @FunctionalInterface
    public interface Presenter<S> {
        void present(Screen screen, S state);
    }

    /**
     * The collaborators of the loop. All are called on its thread and must return at once.
     *
     * @param presenters show a state, in this order
     * @param witnesses look on
     */
    public record Collaborators<S>(Runner runner, List<Presenter<S>> presenters, List<Witness> witnesses) {
        public Collaborators {
            presenters = List.copyOf(presenters);
            witnesses = List.copyOf(witnesses);
        }
    }

    /**
     * @param beginning the state in which nobody is here
     * @param beyondRepair called once when the third event within a minute could not be finished; the loop has ended then
     */
    public Host(
            Flow<S> flow,
            Supplier<S> beginning,
            Collaborators<S> around,
            KioskClock clock,
            EventLog log,
            Runnable beyondRepair) {
        this.flow = flow;
        this.beginning = beginning;
        this.around = around;
        this.clock = clock;
        this.log = log;
        this.guard = new Guard(log);
        this.beyondRepair = beyondRepair;
        this.state = beginning.get();
    }

    /** Shows the first screen and begins to take events. */
    public void start() {
        thread.start();
        var _ = ticker.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
    }

    /** Puts in an event that concerns no visit, or the visit under way. Never blocks. */
    public void post(Event event) {
        if (!mailbox.offer(Mailbox.WORLD, event)) {
            log.note(LogEvent.EVENT_DROPPED);
        }
    }

    /** Ends the loop and the visit. Complete when its print jobs are purged and its sessions closed. */
    public CompletableFuture<Void> stop() {
        ticker.shutdownNow();
        thread.interrupt();
        if (thread.getState() == Thread.State.NEW) {
            settled.complete(null);
        }
        return settled;
    }

    @Override
    public void close() {
        var _ = stop();
    }

    /** Ticks do not queue up behind each other. */
    private void tick() {
        if (tickWaits.compareAndSet(false, true)
                && !mailbox.offer(Mailbox.WORLD, new Event.Tick(clock.instant(), clock.uptime()))) {
            tickWaits.set(false);
        }
    }

    private void loop() {
        boolean live = turn(this::show);
        while (live && !Thread.currentThread().isInterrupted()) {
            live = turn(this::next);
        }
        // An interrupt has done its work; what wipes must not find it.
        Thread.interrupted();
        var _ = wipe().whenComplete((done, trouble) -> settled.complete(null));
    }

    /** @return whether the loop goes on */
    private boolean turn(Turn turn) {
        try {
            turn.run();
            return true;
        } catch (InterruptedException e) {
            return false;
        } catch (Throwable bug) {
            log.note(LogEvent.FLOW_BROKE, bug);
            if (broken.add(clock.uptime())) {
                guard.run(LogEvent.BEYOND_REPAIR, beyondRepair);
                return false;
            }
            return beginAgain();
        }
    }

    /** A method of its own, so that no frame of the waiting thread holds the event of a visit that has ended. */
    private void next() throws InterruptedException {
        Mailbox.Envelope envelope = mailbox.take();
        Event event = envelope.event();
        if (event instanceof Event.Tick) {
            tickWaits.set(false);
        }
        if (envelope.visit() == Mailbox.WORLD || envelope.visit() == visit.get()) {
            world.remember(event);
            for (Witness witness : around.witnesses()) {
                guard.run(LogEvent.WITNESS_BROKE, () -> witness.happened(event));
            }
            apply(event);
            show();
        }
    }

    private void apply(Event event) {
        Step<S> step = flow.on(state, event);
        state = step.next();
        for (Effect effect : step.effects()) {
            carryOut(effect);
        }
    }

    private void carryOut(Effect effect) {
        for (Witness witness : around.witnesses()) {
            guard.run(LogEvent.WITNESS_BROKE, () -> witness.ordered(effect));
        }
        if (effect instanceof Effect.Wipe) {
            var _ = wipe();
            return;
        }
        long asking = visit.get();
        Reply reply = result -> {
            if (!mailbox.deliver(asking, result)) {
                log.note(LogEvent.EVENT_DROPPED);
            }
        };
        if (!guard.run(LogEvent.RUNNER_BROKE, () -> around.runner().run(effect, reply))) {
            Unanswered.of(effect).ifPresent(result -> mailbox.offer(asking, result));
        }
    }

    private CompletableFuture<?> wipe() {
        // From here on, whatever still comes back for the old number is dropped.
        visit.incrementAndGet();
        long began = System.nanoTime();
        CompletableFuture<?> outside;
        try {
            outside = around.runner().wipe();
        } catch (Throwable bug) {
            log.note(LogEvent.RUNNER_BROKE, bug);
            outside = CompletableFuture.completedFuture(null);
        }
        log.note(
                LogEvent.VISIT_WIPED,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        return outside;
    }

    /** The visit is lost; the next resident finds a working start screen. */
    private boolean beginAgain() {
        var _ = wipe();
        return turn(() -> {
            state = beginning.get();
            for (Event event : world.known()) {
                state = flow.on(state, event).next();
            }
            show();
        });
    }

    private void show() {
        Screen screen = flow.screen(state);
        for (Presenter<S> presenter : around.presenters()) {
            guard.run(LogEvent.PRESENTER_BROKE, () -> presenter.present(screen, state));
        }
    }

    @FunctionalInterface
    private interface Turn {
        void run() throws InterruptedException;
    }
}
