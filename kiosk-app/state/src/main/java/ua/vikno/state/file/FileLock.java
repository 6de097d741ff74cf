package ua.vikno.state.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second process out while the first one lives. The kernel lets go of it when the process ends, however it ends;
 * the file stays and says nothing. To be held by a reference: a lock that is garbage is let go.
 */
public final class FileLock implements AutoCloseable {
    /** Closing any channel of a file lets go of the process's lock on it (fcntl(2)), so none is opened a second time. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock at once or not at all.
     *
     * @return empty if another process, or another part of this one, holds it
     * @throws IOException if the file cannot be made
     */
    public static Optional<FileLock> take(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!HELD.add(absolute)) {
            return Optional.empty();
        }
        FileLock lock = null;
        try {
            FileChannel channel = FileChannel.open(absolute, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
            } else {
                lock = new FileLock(absolute, channel);
            }
            return Optional.ofNullable(lock);
        } finally {
            if (lock == null) {
                HELD.remove(absolute);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
