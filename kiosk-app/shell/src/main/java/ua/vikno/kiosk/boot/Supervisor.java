package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;

/** Tells whoever watches the process how it is: the file {@code heartbeat} of the state directory, and systemd where it listens. */
final class Supervisor {
    private final Path file;
    private final @Nullable SystemdSocket systemd;
    private final InstantSource clock;
    private final EventLog log;
    private final BooleanSupplier readOnly;
    private final Runnable turnedReadOnly;
    private boolean wasWritable;

    /**
     * @param socket the value of {@code NOTIFY_SOCKET}; null where nobody set it
     * @param readOnly whether the file's file system is read-only now
     * @param turnedReadOnly called at each beat once a file system that could be written is read-only
     */
    Supervisor(
            Path file,
            @Nullable String socket,
            InstantSource clock,
            EventLog log,
            BooleanSupplier readOnly,
            Runnable turnedReadOnly) {
        this.file = file;
        this.systemd = SystemdSocket.of(socket);
        this.clock = clock;
        this.log = log;
        this.readOnly = readOnly;
        this.turnedReadOnly = turnedReadOnly;
    }

    /** Linux does that to a file system after errors of its disk; only a check at the next boot mends it. */
    static boolean readOnly(Path directory) {
        try {
            return Files.getFileStore(directory).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    void ready() {
        tell("READY=1");
    }

    void stopping() {
        tell("STOPPING=1");
    }

    /**
     * One line of a fixed length: the seconds since the machine's start, by which its age is known whatever the wall clock
     * does, and the wall clock for people. Not forced to the disk: a heartbeat of before a power cut is worth nothing.
     */
    synchronized void beat() {
        tell("WATCHDOG=1");
        String line = String.format(
                Locale.ROOT,
                "%012d %s%n",
                System.nanoTime() / 1_000_000_000,
                clock.instant().toString().substring(0, 19) + "Z");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
            wasWritable = true;
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
            if (wasWritable && readOnly.getAsBoolean()) {
                turnedReadOnly.run();
            }
        }
    }

    private void tell(String state) {
        if (systemd != null) {
            systemd.send(state);
        }
    }
}
