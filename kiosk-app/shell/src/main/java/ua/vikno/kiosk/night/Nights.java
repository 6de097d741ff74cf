package ua.vikno.kiosk.night;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.night.NightTest.By;
import ua.vikno.kiosk.night.NightTest.World;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.visit.VisitFlow;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.state.layout.StateDirectory;

/**
 * Decides when the kiosk tests itself, lets whoever comes end that at once, and keeps the last result. What failed is tried three times a
 * night before it is told: a portal that restarts wakes nobody.
 */
public final class Nights implements Witness, AutoCloseable {
    /** A result of so long ago is of another night. */
    static final Duration ANOTHER_NIGHT = Duration.ofHours(12);

    /** Then a test at any closed hour does, for a kiosk that is off at night. */
    static final Duration MISSED = Duration.ofHours(30);

    static final Duration SETTLED = Duration.ofMinutes(10);
    static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);
    static final int TRIES = 3;
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int STAGGERED_MINUTES = 20;

    private final NightTest test;
    private final KeptResult kept;
    private final KioskClock clock;
    private final EventLog log;
    private final Duration stagger;
    private final Uptime began;
    private World world = World.UNKNOWN;
    private @Nullable NightlyTest last;
    private @Nullable Running running;
    private @Nullable Uptime next;
    private @Nullable Uptime night;
    private @Nullable Uptime called;
    private boolean usualHour;
    private int tries;

    /** @param yields whether whoever comes ends it */
    private record Running(Thread thread, boolean yields) {}

    /**
     * Reads the last result; begins nothing yet.
     *
     * @param kiosk kiosks of other names test themselves at other minutes
     * @param patience how long an answer of the portal may take, and a little more
     */
    public Nights(
            VisitFlow flow,
            Backdrop behind,
            StateDirectory state,
            String kiosk,
            Duration patience,
            KioskClock clock,
            EventLog log) {
        test = new NightTest(flow, behind, state.nightlyTry(), patience, clock, log);
        kept = new KeptResult(state.nightly(), log);
        this.clock = clock;
        this.log = log;
        stagger = Duration.ofMinutes(Math.floorMod(kiosk.hashCode(), STAGGERED_MINUTES));
        began = clock.uptime();
        last = kept.read().orElse(null);
    }

    /** The last test that was made to its end. */
    public synchronized Optional<NightlyTest> last() {
        return Optional.ofNullable(last);
    }

    /**
     * A quiet moment: nobody is expected, and nobody has been here for a while. Told each second while it lasts.
     *
     * @param at the portal's time
     * @param usual whether it is the hour for tests, or only a closed one
     */
    public synchronized void quiet(Instant at, boolean usual) {
        Uptime now = clock.uptime();
        // Hours after closing are quiet, too: how far kiosks keep apart is counted from the hour for tests.
        if (called == null || usual != usualHour || !now.isBefore(called.plus(SETTLED))) {
            night = now;
        }
        called = now;
        usualHour = usual;
        boolean mine = night != null && !now.isBefore(night.plus(stagger));
        if (running == null && mine && isSettled(now) && isDue(at, usual) && (next == null || !now.isBefore(next))) {
            begin(By.NIGHT, at, _ -> {});
        }
    }

    private boolean isSettled(Uptime now) {
        return !now.isBefore(began.plus(SETTLED));
    }

    /** A result of the future was dated by a clock that was wrong. */
    private boolean isDue(Instant at, boolean usual) {
        if (last == null) {
            return true;
        }
        Duration old = Duration.between(last.at(), at);
        return old.isNegative() || old.compareTo(usual ? ANOTHER_NIGHT : MISSED) >= 0;
    }

    /**
     * At the staff's word. Touches do not end it: they are the technician's.
     *
     * @return complete at its end; empty while another one is under way, and when it was broken off
     */
    public synchronized CompletableFuture<Optional<NightlyTest>> now() {
        CompletableFuture<Optional<NightlyTest>> ended = new CompletableFuture<>();
        if (running == null) {
            begin(By.STAFF, clock.instant(), ended::complete);
        } else {
            ended.complete(Optional.empty());
        }
        return ended;
    }

    private void begin(By by, Instant at, Consumer<Optional<NightlyTest>> ended) {
        World around = world;
        Thread thread = Thread.ofVirtual().name("night").unstarted(() -> run(by, at, around, ended));
        running = new Running(thread, by == By.NIGHT);
        log.note(LogEvent.NIGHTLY_BEGAN, by);
        thread.start();
    }

    private void run(By by, Instant at, World around, Consumer<Optional<NightlyTest>> ended) {
        NightlyTest result = null;
        try {
            result = test.run(by, at, around);
        } catch (InterruptedException e) {
            log.note(LogEvent.NIGHTLY_ENDED, Ending.BROKEN_OFF);
        } catch (RuntimeException | Error e) {
            log.note(LogEvent.NIGHTLY_STEP_BROKE, e);
        } finally {
            done(by, result);
            ended.accept(Optional.ofNullable(result));
        }
    }

    private enum Ending {
        GOOD,
        FAILED,
        BROKEN_OFF
    }

    private void done(By by, @Nullable NightlyTest result) {
        boolean tell = false;
        synchronized (this) {
            running = null;
            next = clock.uptime().plus(BETWEEN_TRIES);
            if (result != null) {
                boolean good =
                        result.steps().stream().noneMatch(step -> step.outcome().equals(NightlyTest.FAILED));
                log.note(LogEvent.NIGHTLY_ENDED, good ? Ending.GOOD : Ending.FAILED);
                tries = good ? 0 : tries + 1;
                tell = good || by == By.STAFF || tries >= TRIES;
                if (tell) {
                    tries = 0;
                    last = result;
                }
            }
        }
        if (tell && result != null) {
            kept.write(result);
        }
    }

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.Readiness readiness -> around(readiness, null);
            case Event.Published published -> around(null, published);
            case Event.Did _, Event.Scanned _, Event.Carded _, Event.HelpButton _ -> somebody();
            case Event.Headphones(boolean plugged) when plugged -> somebody();
            case Event.Nearby(boolean near) when near -> somebody();
            default -> {}
        }
    }

    private synchronized void around(Event.@Nullable Readiness readiness, Event.@Nullable Published published) {
        world = new World(
                readiness == null ? world.readiness() : readiness, published == null ? world.published() : published);
    }

    /** The kiosk is hers. */
    private synchronized void somebody() {
        Running now = running;
        // Once: what it then does is to leave nothing behind.
        if (now != null && now.yields()) {
            running = new Running(now.thread(), false);
            now.thread().interrupt();
        }
    }

    /** Waits. @return whether none is under way any more */
    boolean settled(Duration patience) throws InterruptedException {
        Running now;
        synchronized (this) {
            now = running;
        }
        return now == null || now.thread().join(patience);
    }

    /** Ends the one that is under way; nothing is kept of it. */
    public synchronized void breakOff() {
        if (running != null) {
            running.thread().interrupt();
        }
    }

    /** Ends it, and waits until nothing of it is left. */
    @Override
    public void close() {
        breakOff();
        try {
            var _ = settled(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
