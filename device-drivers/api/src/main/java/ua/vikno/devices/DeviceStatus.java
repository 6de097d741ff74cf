package ua.vikno.devices;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a device.
 *
 * @param since when {@code state} was entered
 * @param lastContact when the device itself last answered; null if it never did
 * @param detail for the technician's log: host, errno, raw reason; never anything personal
 */
public record DeviceStatus(
        State state,
        Set<Condition> conditions,
        Instant since,
        @Nullable Instant lastContact,
        String detail) {
    public DeviceStatus {
        conditions = Set.copyOf(conditions);
    }

    public boolean usable() {
        return state == State.READY || state == State.BUSY || state == State.DEGRADED;
    }

    /** ATTENTION: a person can mend it (paper, cover); FAULT: a technician must. */
    public enum State {
        ABSENT,
        CONNECTING,
        READY,
        BUSY,
        DEGRADED,
        ATTENTION,
        FAULT,
        CLOSED
    }
}
