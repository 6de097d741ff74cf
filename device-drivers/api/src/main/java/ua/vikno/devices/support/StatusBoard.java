package ua.vikno.devices.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.Subscription;

/**
 * A device's status and its listeners. Trouble is told at once; the end of trouble only when it has lasted, so that a
 * cover being shut does not flicker on the screen. One courier thread brings the events, in order; a listener that never
 * returns loses the oldest of {@value #PENDING} events and stops nobody.
 */
public final class StatusBoard implements AutoCloseable {
    private static final int PENDING = 1024;
    private static final System.Logger LOG = System.getLogger("vikno.devices");

    private final DeviceClock clock;
    private final Duration settle;
    private final List<Consumer<? super DeviceEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor courier;
    private volatile DeviceStatus current;
    /** When a recovery will have lasted; null while there is none. */
    private @Nullable Deadline recovered;

    public StatusBoard(String id, DeviceClock clock, Duration settle) {
        this.clock = clock;
        this.settle = settle;
        this.current = new DeviceStatus(State.CONNECTING, Set.of(), clock.instant(), null, "not started");
        this.courier = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(PENDING),
                Thread.ofVirtual().name("events " + id).factory(),
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    public DeviceStatus status() {
        return current;
    }

    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Drivers post every reading; only changes are told. */
    public synchronized void post(Reading reading) {
        if (current.state() == State.CLOSED) {
            return;
        }
        boolean recovery = reading.state() == State.READY
                && (current.state() == State.ATTENTION || current.state() == State.FAULT);
        if (recovery && !settled()) {
            return;
        }
        if (!recovery) {
            recovered = null;
        }
        publish(reading);
    }

    /** Brings an event to every listener; one that throws takes it from nobody after it. */
    public void tell(DeviceEvent event) {
        courier.execute(() -> listeners.forEach(listener -> tell(listener, event)));
    }

    private static void tell(Consumer<? super DeviceEvent> listener, DeviceEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | Error broken) {
            report(broken);
        }
    }

    /** Never to standard error with its message: that may quote what was scanned. */
    private static void report(Throwable broken) {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler != null) {
            handler.uncaughtException(Thread.currentThread(), broken);
        } else {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a listener threw " + broken.getClass().getName());
        }
    }

    @Override
    public synchronized void close() {
        if (current.state() != State.CLOSED) {
            publish(new Reading(State.CLOSED, Set.of(), false, "closed"));
            courier.shutdown();
        }
    }

    private boolean settled() {
        if (recovered == null) {
            recovered = clock.deadlineIn(settle);
        }
        return recovered.passed();
    }

    private void publish(Reading reading) {
        DeviceStatus before = current;
        Instant now = clock.instant();
        boolean changed =
                before.state() != reading.state() || !before.conditions().equals(reading.conditions());
        current = new DeviceStatus(
                reading.state(),
                reading.conditions(),
                before.state() == reading.state() ? before.since() : now,
                reading.contact() ? now : before.lastContact(),
                reading.detail());
        if (changed) {
            tell(new DeviceEvent.StatusChanged(before, current, now));
        }
    }
}
