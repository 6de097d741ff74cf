package ua.vikno.kiosk.runtime;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import ua.vikno.kiosk.flow.Event;

/**
 * Events on their way to the host, bounded. Each carries the number of the visit it belongs to, so that an answer asked
 * for by one resident never reaches the next.
 */
final class Mailbox {
    /** Belongs to no visit: devices, clock, readiness. */
    static final long WORLD = 0;

    /** A host applies an event in well under a millisecond: a full box means that it has stopped. */
    private static final int CAPACITY = 512;

    private static final long PATIENCE_MS = 2_000;

    private final BlockingQueue<Envelope> queue = new ArrayBlockingQueue<>(CAPACITY);

    /** Never blocks; for the toolkit's and the drivers' threads. */
    boolean offer(long visit, Event event) {
        return queue.offer(new Envelope(visit, event));
    }

    /** May wait a little; for results, which must not get lost. */
    boolean deliver(long visit, Event event) {
        try {
            return queue.offer(new Envelope(visit, event), PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Envelope take() throws InterruptedException {
        return queue.take();
    }

    record Envelope(long visit, Event event) {}
}
