package ua.vikno.kiosk.runtime.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * Has a unit of systemd do what the kiosk itself may not: puts a file into the kiosk's runtime directory, where the unit looks for
 * it, and reads the line that the unit answers.
 */
final class UnitDoor {
    private static final int LONGEST_ANSWER = 100;
    private static final Duration LOOKED_EVERY = Duration.ofMillis(500);

    private final @Nullable DurableFile wanted;
    private final Path told;
    private final Duration patience;
    private final EventLog log;

    /**
     * @param runtime the kiosk's runtime directory; null where no unit gave it one
     * @param wanted the name there of what the unit waits for; its owner's alone
     * @param most the largest content, in bytes
     * @param told where the unit answers
     * @param patience how long an answer may take
     */
    UnitDoor(@Nullable Path runtime, String wanted, int most, Path told, Duration patience, EventLog log) {
        this.wanted = runtime == null ? null : DurableFile.secret(runtime.resolve(wanted), most);
        this.told = told;
        this.patience = patience;
        this.log = log;
    }

    /** Whether there may be a unit. */
    boolean there() {
        return wanted != null;
    }

    /**
     * Waits for the unit's answer; empty when none came. What nobody took is wanted no more then. Where the disk takes nothing, the
     * answer is an empty line.
     */
    Optional<String> ask(byte[] content) throws InterruptedException {
        if (wanted == null) {
            return Optional.empty();
        }
        try {
            return answered(wanted, content);
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
            return Optional.of("");
        }
    }

    private Optional<String> answered(DurableFile file, byte[] content) throws IOException, InterruptedException {
        try {
            FileTime before = written().orElse(null);
            file.write(content);
            long looks = patience.dividedBy(LOOKED_EVERY);
            for (long look = 0; look < looks; look++) {
                pause();
                Optional<FileTime> now = written();
                if (now.isPresent() && !now.get().equals(before)) {
                    return Optional.of(answer());
                }
            }
            return Optional.empty();
        } finally {
            withdraw(file.path());
        }
    }

    /** What the unit has told last, a moment later. */
    String later() throws InterruptedException {
        pause();
        return answer();
    }

    private static void pause() throws InterruptedException {
        var _ = new Semaphore(0).tryAcquire(LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private String answer() {
        return new DurableFile(told, LONGEST_ANSWER).read() instanceof Reading.Whole whole
                ? whole.text().strip()
                : "";
    }

    private Optional<FileTime> written() throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(told, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void withdraw(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
