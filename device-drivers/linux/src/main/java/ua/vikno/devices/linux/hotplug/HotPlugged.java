package ua.vikno.devices.linux.hotplug;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.support.BackOff;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.DeviceBase;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.Reading;

/**
 * A driver that looks for its device, serves it until it is gone, and looks again. A device that is not there is looked
 * for each second; one that is there but refuses is asked again after 1, 2, 4 … 30 s.
 */
public abstract class HotPlugged extends DeviceBase {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Bell bell = new Bell();
    private final BackOff backOff = new BackOff();

    protected HotPlugged(String id, DeviceKind kind, DeviceClock clock) {
        super(id, kind, clock, Duration.ZERO);
    }

    /**
     * Opens the device, calls {@link #served} and returns after {@link #close}.
     *
     * @throws IOException when the device is not there, cannot be opened, or goes
     */
    protected abstract void serve() throws IOException, InterruptedException;

    /** Cuts short whatever {@link #serve} waits for; from any thread. */
    protected abstract void wake();

    /**
     * The device answers.
     *
     * @param detail which one it is
     */
    protected final void served(String detail) {
        backOff.reset();
        board().post(Reading.answered(Set.of(), false, detail));
    }

    /** Waits within {@link #serve}, but no longer than until the device is closed. */
    protected final void pause(Duration longest) throws InterruptedException {
        if (!closed()) {
            bell.await(longest);
        }
    }

    /** Ends a {@link #pause}; from any thread. */
    protected final void ring() {
        bell.ring();
    }

    @Override
    protected final void begin() {
        // Not a virtual thread: waiting for a device blocks inside a native call.
        Thread.ofPlatform().daemon().name(id()).start(surviving(this::live));
    }

    @Override
    protected final void end() {
        ring();
        wake();
    }

    private void live() {
        try {
            while (!closed()) {
                try {
                    serve();
                } catch (IOException e) {
                    boolean absent = DeviceFileException.conditionOf(e) == Condition.OFFLINE;
                    board().post(refusal(e, absent));
                    pause(absent ? LOOK : backOff.next());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reading refusal(IOException e, boolean absent) {
        String words = e instanceof NoSuchFileException ? "not plugged in: " + e.getMessage() : e.getMessage();
        return Reading.away(
                absent ? State.ABSENT : State.FAULT, DeviceFileException.conditionOf(e), String.valueOf(words));
    }
}
