package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * The kiosk's own copy, as JSON, of something the portal said, for the days without a network.
 *
 * @param unreadable what the log says of a file that is whole but cannot be understood
 */
record KeptCopy(DurableFile file, LogEvent unreadable, EventLog log) {
    /**
     * What lies on the disk.
     *
     * @param parse may throw {@link JacksonException} or {@link Wellformed.Violation}
     * @return empty if there is none, or none that can be read: it will be fetched anew
     */
    <T> Optional<T> read(Function<byte[], T> parse) {
        return switch (file.read()) {
            case Reading.Absent _ -> Optional.empty();
            case Reading.Damaged(var damage, var _) -> {
                log.note(LogEvent.STATE_FILE_TROUBLE, damage);
                yield Optional.empty();
            }
            case Reading.Whole(byte[] bytes) -> parsed(bytes, parse);
        };
    }

    private <T> Optional<T> parsed(byte[] bytes, Function<byte[], T> parse) {
        try {
            return Optional.of(parse.apply(bytes));
        } catch (JacksonException | Wellformed.Violation e) {
            log.note(unreadable, e);
            return Optional.empty();
        }
    }

    /** A disk that cannot be written is told in the log; the kiosk goes on without a copy. */
    void write(Object content) {
        try {
            file.write(Json.mapper().writeValueAsBytes(content));
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
