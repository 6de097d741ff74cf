package ua.vikno.portal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a journal in a directory of its own, one a month, {@code 2026-11.jsonl}; kept for 12 months, 1 GiB at most
 * each. Portals and commands of one machine write it in turns, each line behind the newest. Not forced to the disk: a power
 * cut may cost the last seconds.
 */
final class JournalFile {
    private static final int MONTHS = 12;
    private static final long LARGEST = 1L << 30;
    private static final String END = ".jsonl";
    private static final String TURN = ".turn";
    private static final int TURN_MILLIS = 5;
    private static final int TURNS = 200;
    private static final Object THIS_PROCESS = new Object();

    private final Path directory;
    private @Nullable Ending last;

    JournalFile(Path directory) {
        this.directory = directory;
    }

    /**
     * Where the newest line ends. While the file has this size and none has come to the directory, it is still the newest.
     *
     * @param listed when a file came to the directory or went
     */
    private record Ending(Path file, long size, FileTime listed, String chain) {}

    /** Makes the directory, which only the portal's user may enter, and lets go what is too old. */
    static JournalFile open(Path directory, Instant now) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            JournalFile journal = new JournalFile(directory);
            String first = month(now).minusMonths(MONTHS) + END;
            for (Path old : journal.files()) {
                if (old.getFileName().toString().compareTo(first) < 0) {
                    Files.delete(old);
                }
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("journal: " + directory + " cannot be used: say --journal=DIR", e);
        }
    }

    /** The oldest first. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d{2}\\.jsonl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest lines, at most 2; the oldest first. */
    List<JournalChain.Link> newest() throws IOException {
        for (Path file : files().reversed()) {
            List<JournalChain.Link> links = JournalTail.of(file).links();
            if (!links.isEmpty()) {
                return links;
            }
        }
        return List.of();
    }

    /**
     * Adds a line behind the newest, whoever wrote that.
     *
     * @param line gets the chain of the line before, empty for none
     * @return false when it could not be written, or not as a whole
     */
    boolean append(Instant now, UnaryOperator<String> line) {
        synchronized (THIS_PROCESS) {
            try (FileChannel turn = opened(directory.resolve(TURN));
                    FileLock _ = mine(turn)) {
                return write(directory.resolve(month(now) + END), line);
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        }
    }

    private boolean write(Path path, UnaryOperator<String> line) throws IOException {
        try (FileChannel file = opened(path)) {
            Ending before = ending(path, file.size());
            last = null;
            String text = line.apply(before.chain());
            ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            long end = before.size() + bytes.remaining();
            if (end > LARGEST) {
                return false;
            }
            // What a power cut or a full disk left of a line is no line.
            file.truncate(before.size());
            while (bytes.hasRemaining()) {
                file.write(bytes, end - bytes.remaining());
            }
            last = JournalChain.apart(text)
                    .map(link -> new Ending(path, end, before.listed(), link.chain()))
                    .orElse(null);
            return true;
        }
    }

    /** Reads the ends of the files only when somebody else has written since the last line. */
    private Ending ending(Path path, long size) throws IOException {
        FileTime listed = Files.getLastModifiedTime(directory);
        Ending known = last;
        if (known != null
                && known.file().equals(path)
                && known.size() == size
                && known.listed().equals(listed)) {
            return known;
        }
        List<JournalChain.Link> links = newest();
        String chain = links.isEmpty() ? "" : links.getLast().chain();
        return new Ending(path, JournalTail.of(path).whole(), listed, chain);
    }

    /** Belongs to whom the directory belongs, also when the administrator's command makes it. */
    private FileChannel opened(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            FileChannel file = FileChannel.open(
                    path,
                    EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.setOwner(path, Files.getOwner(directory));
            return file;
        }
    }

    /** Waits for at most 1 s. */
    private static FileLock mine(FileChannel turn) throws IOException {
        for (int i = 0; i < TURNS; i++) {
            FileLock lock = turn.tryLock();
            if (lock != null) {
                return lock;
            }
            try {
                Thread.sleep(TURN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException("another process keeps the journal");
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atOffset(ZoneOffset.UTC));
    }
}
