package ua.vikno.devices.simulated.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the paper comes out. It holds the last paper only, as a picture, until it is taken; a directory, when one is
 * given, keeps everything.
 */
public final class Tray {
    private final @Nullable Path directory;
    private final AtomicReference<@Nullable Printed> last = new AtomicReference<>();
    private final List<Consumer<Optional<Printed>>> watchers = new CopyOnWriteArrayList<>();

    Tray(@Nullable Path directory) {
        this.directory = directory;
    }

    public Optional<Printed> last() {
        return Optional.ofNullable(last.get());
    }

    /** Takes the paper out. */
    public void take() {
        last.set(null);
        watchers.forEach(watcher -> watcher.accept(Optional.empty()));
    }

    /** The watcher is called on a device's thread. */
    public void watch(Consumer<Optional<Printed>> watcher) {
        watchers.add(watcher);
    }

    /** @param bytes of the file to keep */
    void drop(Printed paper, String suffix, byte[] bytes) {
        if (directory != null) {
            keep(directory, paper.jobId() + (paper.complete() ? "" : "-partial") + suffix, bytes);
        }
        last.set(paper);
        watchers.forEach(watcher -> watcher.accept(Optional.of(paper)));
    }

    private static void keep(Path directory, String name, byte[] bytes) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
