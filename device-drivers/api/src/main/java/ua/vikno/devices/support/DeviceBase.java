package ua.vikno.devices.support;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.Subscription;

/** Identity, status board and life cycle of a driver: started at most once, closed at most once. */
public abstract class DeviceBase implements Device {
    /** Long enough that a defect which shows at every start does not keep a core busy. */
    private static final Duration REVIVAL = Duration.ofSeconds(2);

    private final String id;
    private final DeviceKind kind;
    private final StatusBoard board;
    private final DeviceClock clock;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch gone = new CountDownLatch(1);

    protected DeviceBase(String id, DeviceKind kind, DeviceClock clock, Duration settle) {
        this.id = id;
        this.kind = kind;
        this.clock = clock;
        this.board = new StatusBoard(id, clock, settle);
    }

    /** Called once, before any other work; must return at once. */
    protected abstract void begin();

    /** Called once, after {@link #closed()} has become true: wake and end what {@link #begin()} began. */
    protected abstract void end();

    protected final StatusBoard board() {
        return board;
    }

    protected final DeviceClock clock() {
        return clock;
    }

    protected final boolean closed() {
        return closed.get();
    }

    /**
     * Restarts the driver's loop 2 s after an unexpected exception. Until then the status is a fault, never the last
     * good one.
     */
    protected final Runnable surviving(Runnable life) {
        return () -> {
            boolean again = true;
            while (again) {
                again = false;
                try {
                    life.run();
                } catch (RuntimeException | LinkageError e) {
                    board.post(Reading.away(State.FAULT, Condition.UNRECOVERABLE, "defect in the driver: " + e));
                    again = rested();
                }
            }
        };
    }

    private boolean rested() {
        try {
            return !gone.await(REVIVAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final DeviceKind kind() {
        return kind;
    }

    @Override
    public final void start() {
        if (!closed() && started.compareAndSet(false, true)) {
            begin();
        }
    }

    @Override
    public final DeviceStatus status() {
        return board.status();
    }

    @Override
    public final Subscription listen(Consumer<? super DeviceEvent> listener) {
        return board.listen(listener);
    }

    @Override
    public final void close() {
        if (closed.compareAndSet(false, true)) {
            gone.countDown();
            end();
            board.close();
        }
    }
}
