package ua.vikno.kiosk.runtime.staff;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.log.EventLog;

/**
 * Has the unit {@code vikno-kiosk-reset} erase what this kiosk is: certificate, configuration, staff, state. The kiosk itself may
 * not touch most of it, and is stopped by the unit.
 */
final class FactoryReset {
    private static final int LONGEST = 20;
    private static final String BEGUN = "BEGUN";

    private final UnitDoor unit;

    /**
     * @param runtime the kiosk's runtime directory; null where no unit gave it one
     * @param told the directory in which the unit says that it has begun
     * @param patience how long it may take to begin
     */
    FactoryReset(@Nullable Path runtime, Path told, Duration patience, EventLog log) {
        unit = new UnitDoor(runtime, "reset-wanted", LONGEST, told.resolve("result"), patience, log);
    }

    /**
     * Returns once it has begun, or it is clear that it will not.
     *
     * @param by the member's number, for the machine's journal
     */
    StaffAnswer begin(int by) throws InterruptedException {
        return unit.ask((by + "\n").getBytes(StandardCharsets.UTF_8))
                        .filter(BEGUN::equals)
                        .isPresent()
                ? new StaffAnswer.Erasing()
                : new StaffAnswer.NotErased();
    }
}
