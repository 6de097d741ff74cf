package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.HeartbeatApi;

/**
 * Tells the portal each minute how this kiosk is. What the portal did not take is not kept: the next one says how it is then.
 * Why a portal does not answer, whoever watches it writes into the log.
 */
final class HeartbeatSender implements AutoCloseable {
    static final Duration EVERY = Duration.ofMinutes(1);

    private final HeartbeatApi portal;
    private final Supplier<Heartbeat> state;
    private final FlightPost flight;
    private final EventLog log;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("heartbeat").unstarted(this::send);
    private volatile boolean closed;

    /**
     * @param state asked each time, on a thread that may wait for the disk
     * @param flight told what the portal answered
     */
    HeartbeatSender(HeartbeatApi portal, Supplier<Heartbeat> state, FlightPost flight, EventLog log) {
        this.portal = portal;
        this.state = state;
        this.flight = flight;
        this.log = log;
    }

    void start() {
        thread.start();
    }

    /** Tell now rather than at the next turn. */
    void wake() {
        wake.release();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void send() {
        try {
            while (!closed) {
                once();
                if (wake.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() throws InterruptedException {
        try {
            flight.answered(portal.beat(state.get()));
        } catch (RuntimeException | Error e) {
            if (!closed && Refusals.of(e, Duration.ZERO).isEmpty()) {
                log.note(LogEvent.RUNNER_BROKE, e);
            }
        }
    }
}
