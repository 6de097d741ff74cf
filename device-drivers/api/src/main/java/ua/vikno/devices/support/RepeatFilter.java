package ua.vikno.devices.support;

import java.time.Duration;
import java.util.Objects;
import ua.vikno.devices.DeviceEvent.Scanned;

/**
 * A scanner on a stand reads the same symbol again and again while it lies there: it is told once. Only a hash is kept,
 * because what was scanned may be personal.
 */
public final class RepeatFilter {
    private static final Duration SAME = Duration.ofMillis(1500);

    private final DeviceClock clock;
    private int last;
    private Deadline repeated;

    public RepeatFilter(DeviceClock clock) {
        this.clock = clock;
        this.repeated = clock.deadlineIn(Duration.ZERO);
    }

    /** Whether this is not what has been read within the last one and a half seconds. */
    public boolean fresh(Scanned scan) {
        int hash = Objects.hash(scan.text(), scan.symbology());
        boolean again = hash == last && !repeated.passed();
        last = hash;
        repeated = clock.deadlineIn(SAME);
        return !again;
    }
}
