package ua.vikno.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory for the data of one command, which only its user may enter. It is deleted with the command; what a command left
 * that was killed is deleted by the next one.
 */
record Scratch(Path directory) implements AutoCloseable {
    private static final String PREFIX = "vikno-registers-";

    /**
     * Where such directories are made: in memory and gone with the session or the unit where the system has such a place, else
     * among temporary files.
     *
     * @param environment such as {@link System#getenv()}
     */
    static Path place(Map<String, String> environment) {
        return Stream.of("RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR")
                .<@Nullable String>map(environment::get)
                .filter(Objects::nonNull)
                .map(given -> Path.of(Objects.requireNonNull(given)))
                .filter(given -> Files.isDirectory(given) && Files.isWritable(given))
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Scratch in(Path place) throws IOException {
        Path mine = Files.createTempDirectory(
                place, PREFIX + ProcessHandle.current().pid() + "-");
        sweep(place, Files.getOwner(mine));
        return new Scratch(mine);
    }

    @Override
    public void close() throws IOException {
        delete(directory);
    }

    private static void sweep(Path place, UserPrincipal user) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            for (Path left : all.filter(Scratch::isLeft).toList()) {
                sweepOne(left, user);
            }
        }
    }

    /** Only what is the user's own, also for root, who may delete everything. */
    private static void sweepOne(Path left, UserPrincipal user) throws IOException {
        try {
            if (Files.getOwner(left, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                delete(left);
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            // Another command sweeps, too; what neither could delete is there for the next.
            return;
        }
    }

    private static boolean isLeft(Path directory) {
        String name = String.valueOf(directory.getFileName());
        if (!name.startsWith(PREFIX)) {
            return false;
        }
        String pid = name.substring(PREFIX.length()).split("-", 2)[0];
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(directory)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
