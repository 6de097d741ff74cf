package ua.vikno.kiosk.runtime.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.StaffAnswer.Stick;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * Has the kiosk's log copied to a stick. The kiosk itself may touch no stick: it puts an archive into its runtime directory, the
 * unit {@code vikno-kiosk-export} copies that and says in one word how it ended. Nothing of a resident is in the log.
 */
final class LogStick {
    /** What the unit takes at most; a full log has a quarter of it. */
    private static final int MAX_ARCHIVE = 8 * 1024 * 1024;

    private static final int MAX_WORD = 40;
    private static final Duration LOOKED_EVERY = Duration.ofMillis(500);

    private final @Nullable Path wanted;
    private final Path told;
    private final Path logs;
    private final Duration patience;
    private final EventLog log;

    /**
     * @param runtime the kiosk's runtime directory; null where no unit gave it one
     * @param told the directory in which the unit says how it ended
     * @param logs the directory of the log's files
     * @param patience how long the copying may take
     */
    LogStick(@Nullable Path runtime, Path told, Path logs, Duration patience, EventLog log) {
        this.wanted = runtime == null ? null : runtime.resolve("logs-wanted.zip");
        this.told = told.resolve("result");
        this.logs = logs;
        this.patience = patience;
        this.log = log;
    }

    /** Waits until it is copied, or it is clear that it will not be. */
    Stick copy() throws InterruptedException {
        if (wanted == null) {
            return Stick.UNAVAILABLE;
        }
        try {
            FileTime before = written().orElse(null);
            new DurableFile(wanted, MAX_ARCHIVE).write(archive());
            return answer(before).orElse(Stick.UNAVAILABLE);
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
            return Stick.FAILED;
        } finally {
            withdraw(wanted);
        }
    }

    private Optional<Stick> answer(@Nullable FileTime before) throws IOException, InterruptedException {
        Semaphore nobody = new Semaphore(0);
        long looks = patience.dividedBy(LOOKED_EVERY);
        for (long look = 0; look < looks; look++) {
            boolean woken = nobody.tryAcquire(LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            Optional<FileTime> now = written();
            if (!woken && now.isPresent() && !now.get().equals(before)) {
                return Optional.of(word());
            }
        }
        return Optional.empty();
    }

    private Stick word() {
        String word = new DurableFile(told, MAX_WORD).read() instanceof Reading.Whole whole
                ? whole.text().strip()
                : "";
        return Arrays.stream(Stick.values())
                .filter(stick -> stick.name().equals(word))
                .findFirst()
                .orElse(Stick.FAILED);
    }

    private Optional<FileTime> written() throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(told, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
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

    /** What nobody took is wanted no more. */
    private void withdraw(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
