package ua.vikno.state.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import ua.vikno.state.file.Reading.Damage;

/**
 * A small file that is replaced as a whole. A power cut at any moment leaves the old content or the new one, and once
 * {@link #write} has returned, the new one. One object and one process write a file; any number read it.
 *
 * <p>Written beside as {@code NAME.new}, forced to the disk, renamed, and the directory forced: rename(2) replaces at
 * once, but neither the content nor the name is on the disk before its fsync(2). Owner, group and mode stay those of the old
 * file.
 */
public final class DurableFile {
    private static final String BESIDE = ".new";

    private final Path file;
    private final Path directory;
    private final int maxBytes;
    private final FileSystem disk;

    /** @param maxBytes the largest content that is written or read */
    public DurableFile(Path file, int maxBytes) {
        this(file, maxBytes, new Disk(false));
    }

    /** A file that its owner alone may read and write (mode 0600), also while it is written. */
    public static DurableFile secret(Path file, int maxBytes) {
        return new DurableFile(file, maxBytes, new Disk(true));
    }

    DurableFile(Path file, int maxBytes, FileSystem disk) {
        this.file = file.toAbsolutePath();
        this.directory = Objects.requireNonNull(this.file.getParent(), "the root directory is no file");
        this.maxBytes = maxBytes;
        this.disk = disk;
    }

    /** Where it lies, absolute. */
    public Path path() {
        return file;
    }

    /** The content, or why there is none. Never waits for a writer. */
    public Reading read() {
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Reading.Absent();
            }
            if (!Files.isRegularFile(file)) {
                return new Reading.Damaged(Damage.NOT_A_FILE, file.toString());
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(maxBytes + 1);
                return bytes.length > maxBytes
                        ? new Reading.Damaged(Damage.TOO_LARGE, file + ": larger than " + maxBytes + " bytes")
                        : new Reading.Whole(bytes);
            }
        } catch (IOException e) {
            return new Reading.Damaged(Damage.UNREADABLE, e.toString());
        }
    }

    /**
     * Replaces the content and waits until the disk has it. After an exception the old content stands, or the new one
     * where only the last wait failed.
     *
     * @throws IOException if the content is larger than the limit, or the disk full, read-only or broken
     */
    public synchronized void write(byte[] content) throws IOException {
        if (content.length > maxBytes) {
            throw new IOException(
                    String.format(Locale.ROOT, "%s: %d bytes, the limit is %d", file, content.length, maxBytes));
        }
        Path beside = file.resolveSibling(file.getFileName() + BESIDE);
        try {
            disk.createLike(beside, file);
            disk.write(beside, content);
            disk.force(beside);
            disk.rename(beside, file);
        } catch (IOException e) {
            remove(beside, e);
            throw e;
        }
        disk.forceNames(directory);
    }

    /** Replaces the content by a text in UTF-8; see {@link #write(byte[])}. */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Removes the file if it is there, and waits until the disk knows. */
    public synchronized void delete() throws IOException {
        disk.delete(file);
        disk.forceNames(directory);
    }

    /** A half-written file on a full disk would keep it full. */
    private void remove(Path beside, IOException reason) {
        try {
            disk.delete(beside);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
