package ua.vikno.kiosk.runtime.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DurableFile;

/**
 * Has the unit {@code vikno-kiosk-reset} erase what this kiosk is: certificate, configuration, staff, state. The kiosk itself may
 * not touch most of it, and is stopped by the unit.
 */
final class FactoryReset {
    private static final int LONGEST = 20;
    private static final String BEGUN = "BEGUN";

    private final UnitDoor unit;
    private final EventLog log;

    /**
     * @param runtime the kiosk's runtime directory; null where no unit gave it one
     * @param told the directory in which the unit says that it has begun
     * @param patience how long it may take to begin
     */
    FactoryReset(@Nullable Path runtime, Path told, Duration patience, EventLog log) {
        this.unit = new UnitDoor(
                runtime == null ? null : new DurableFile(runtime.resolve("reset-wanted"), LONGEST),
                told.resolve("result"),
                patience,
                log);
        this.log = log;
    }

    /**
     * Returns once it has begun, or it is clear that it will not.
     *
     * @param by the member's number, for the machine's journal
     */
    StaffAnswer begin(int by) throws InterruptedException {
        try {
            boolean begun = unit.ask((by + "\n").getBytes(StandardCharsets.UTF_8))
                    .filter(BEGUN::equals)
                    .isPresent();
            return begun ? new StaffAnswer.Erasing() : new StaffAnswer.NotErased();
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
            return new StaffAnswer.NotErased();
        }
    }
}
