package ua.vikno.kiosk.boot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;

/**
 * What is to be closed, in the reverse order of its opening. Each has a time of its own and none keeps the others from being
 * closed. What comes when all is closed already is closed at once: a start may be told to stop in its midst.
 */
final class Closing implements AutoCloseable {
    private final EventLog log;
    private final Guard guard;
    private final Deque<Item> items = new ArrayDeque<>();
    private boolean closed;

    private record Item(AutoCloseable what, Duration limit) {}

    /** The start was told to stop. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Closing(EventLog log) {
        this.log = log;
        this.guard = new Guard(log);
    }

    /** @throws Stopped when all is closed already; then this is, too */
    <C extends AutoCloseable> C add(C what, Duration limit) {
        Item item = new Item(what, limit);
        synchronized (this) {
            if (!closed) {
                items.push(item);
                return what;
            }
        }
        close(item);
        throw new Stopped();
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Returns when all is closed, or has had its time. */
    @Override
    public void close() {
        Item next = next();
        while (next != null) {
            close(next);
            next = next();
        }
    }

    private synchronized @Nullable Item next() {
        closed = true;
        return items.poll();
    }

    private void close(Item item) {
        Thread thread = Thread.ofVirtual()
                .name("closing")
                .start(() -> guard.run(LogEvent.CLOSE_BROKE, () -> {
                    try {
                        item.what().close();
                    } catch (Exception e) {
                        log.note(LogEvent.CLOSE_BROKE, e);
                    }
                }));
        try {
            if (!thread.join(item.limit())) {
                log.note(LogEvent.CLOSE_TOO_SLOW, item.limit().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
