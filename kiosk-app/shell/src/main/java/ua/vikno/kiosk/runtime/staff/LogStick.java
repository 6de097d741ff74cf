package ua.vikno.kiosk.runtime.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.StaffAnswer.Stick;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;

/**
 * Has the kiosk's log copied to a stick. The kiosk itself may touch no stick: it puts an archive into its runtime directory, the
 * unit {@code vikno-kiosk-export} copies that and says in one word how it ended. Nothing of a resident is in the log.
 */
final class LogStick {
    /** What the unit takes at most; a full log has a quarter of it. */
    private static final int MAX_ARCHIVE = 8 * 1024 * 1024;

    private final UnitDoor unit;
    private final Path logs;
    private final EventLog log;

    /**
     * @param runtime the kiosk's runtime directory; null where no unit gave it one
     * @param told the directory in which the unit says how it ended
     * @param logs the directory of the log's files
     * @param patience how long the copying may take
     */
    LogStick(@Nullable Path runtime, Path told, Path logs, Duration patience, EventLog log) {
        unit = new UnitDoor(runtime, "logs-wanted.zip", MAX_ARCHIVE, told.resolve("result"), patience, log);
        this.logs = logs;
        this.log = log;
    }

    /** Waits until it is copied, or it is clear that it will not be. */
    Stick copy() throws InterruptedException {
        if (!unit.there()) {
            return Stick.UNAVAILABLE;
        }
        try {
            return unit.ask(archive()).map(LogStick::stick).orElse(Stick.UNAVAILABLE);
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
            return Stick.FAILED;
        }
    }

    private static Stick stick(String word) {
        return Arrays.stream(Stick.values())
                .filter(stick -> stick.name().equals(word))
                .findFirst()
                .orElse(Stick.FAILED);
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                DirectoryStream<Path> files = Files.newDirectoryStream(logs, "*.log")) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
