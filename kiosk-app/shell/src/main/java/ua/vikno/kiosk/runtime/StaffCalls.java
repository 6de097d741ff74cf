package ua.vikno.kiosk.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;

/**
 * Puts the last call for the staff into the state directory as {@code staff-call}: the moment and the screen, on one line.
 * Whatever the house has (a lamp, a pager, the administrator's list) watches that file.
 */
public final class StaffCalls {
    private final Path file;
    private final InstantSource clock;
    private final EventLog log;
    private final Executor writing;

    /** @param writing where the disk may be waited for */
    public StaffCalls(Path stateDirectory, InstantSource clock, EventLog log, Executor writing) {
        this.file = stateDirectory.resolve("staff-call");
        this.clock = clock;
        this.log = log;
        this.writing = writing;
    }

    /**
     * Returns at once.
     *
     * @param screen where help is needed; says nothing about whom
     */
    public void call(String screen) {
        log.note(Happening.STAFF_CALLED);
        writing.execute(() -> write(clock.instant() + " " + screen + "\n"));
    }

    /** Whole or not at all: a watcher never reads half a line. */
    private synchronized void write(String line) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, line);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.note(Happening.RUNNER_BROKE, e);
        }
    }
}
