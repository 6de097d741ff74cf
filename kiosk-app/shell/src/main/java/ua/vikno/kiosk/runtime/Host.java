package ua.vikno.kiosk.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow;
import ua.vikno.kiosk.flow.Step;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;

/**
 * Applies a flow to events, one at a time, on a thread of its own. The only holder of the visit's state: when it ends,
 * nothing else has to be found and emptied.
 *
 * @param <S> the flow's state
 */
public final class Host<S> implements AutoCloseable {
    private final Flow<S> flow;
    private final Supplier<S> beginning;
    private final Presenter<S> presenter;
    private final Runner runner;
    private final EventLog log;
    private final Witness witness;
    private final World world = new World();
    private final Mailbox mailbox = new Mailbox();
    private final AtomicLong visit = new AtomicLong(Mailbox.WORLD + 1);
    private final AtomicBoolean tickWaits = new AtomicBoolean();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticks").factory());
    private final Thread thread = Thread.ofPlatform().daemon().name("host").unstarted(this::loop);
    private S state;

    public Host(
            Flow<S> flow, Supplier<S> beginning, Presenter<S> presenter, Runner runner, EventLog log, Witness witness) {
        this.flow = flow;
        this.beginning = beginning;
        this.presenter = presenter;
        this.runner = runner;
        this.log = log;
        this.witness = witness;
        this.state = beginning.get();
    }

    /** Shows the first screen and begins to take events. */
    public void start(KioskClock clock) {
        thread.start();
        var _ = ticker.scheduleAtFixedRate(() -> tick(clock), 0, 1, TimeUnit.SECONDS);
    }

    /** An event of the world or of whoever stands before the kiosk now. Never blocks. */
    public void post(Event event) {
        if (!mailbox.offer(Mailbox.WORLD, event)) {
            log.note(Happening.EVENT_DROPPED);
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        thread.interrupt();
    }

    /** Ticks do not queue up behind each other. */
    private void tick(KioskClock clock) {
        if (tickWaits.compareAndSet(false, true)
                && !mailbox.offer(Mailbox.WORLD, new Event.Tick(clock.instant(), clock.uptime()))) {
            tickWaits.set(false);
        }
    }

    private void loop() {
        show();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            witness.happened(event);
            try {
                apply(event);
                show();
            } catch (RuntimeException bug) {
                log.note(Happening.FLOW_BROKE, bug);
                beginAgain();
            }
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
        witness.ordered(effect);
        if (effect instanceof Effect.Wipe) {
            wipe();
            return;
        }
        long asking = visit.get();
        runner.run(effect, result -> {
            if (!mailbox.deliver(asking, result)) {
                log.note(Happening.EVENT_DROPPED);
            }
        });
    }

    private void wipe() {
        // From here on, whatever still comes back for the old number is dropped.
        visit.incrementAndGet();
        long began = System.nanoTime();
        runner.wipe();
        log.note(Happening.VISIT_WIPED, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /** A flow that threw has lost its visit; the next resident finds a working start screen. */
    private void beginAgain() {
        wipe();
        state = beginning.get();
        for (Event event : world.known()) {
            state = flow.on(state, event).next();
        }
        show();
    }

    private void show() {
        presenter.present(flow.screen(state), state);
    }
}
