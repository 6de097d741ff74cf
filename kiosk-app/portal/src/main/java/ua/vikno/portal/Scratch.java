package ua.vikno.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        sweep(place);
        return new Scratch(Files.createTempDirectory(
                place, PREFIX + ProcessHandle.current().pid() + "-"));
    }

    @Override
    public void close() throws IOException {
        delete(directory);
    }

    private static void sweep(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            for (Path left : all.filter(Scratch::isLeft).toList()) {
                delete(left);
            }
        }
    }

    /** Of another user nothing is touched. */
    private static boolean isLeft(Path directory) {
        String name = String.valueOf(directory.getFileName());
        if (!name.startsWith(PREFIX) || !Files.isWritable(directory)) {
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
