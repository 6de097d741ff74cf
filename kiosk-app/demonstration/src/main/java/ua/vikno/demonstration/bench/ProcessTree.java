package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A started program with everything it started. */
record ProcessTree(Process process) implements AutoCloseable {

    /** Proportional set size of all its processes in MB: shared pages are divided among those who share them. */
    double megabytes() {
        return everyone().mapToLong(ProcessTree::kilobytes).sum() / 1024.0;
    }

    private Stream<ProcessHandle> everyone() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static long kilobytes(ProcessHandle one) {
        Path file = Path.of("/proc", Long.toString(one.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            // A helper process may end between being listed and being read.
            return 0;
        }
    }

    @Override
    public void close() {
        var all = everyone().toList();
        all.forEach(ProcessHandle::destroy);
        Duration patience = Duration.ofSeconds(5);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (Exception late) {
                one.destroyForcibly();
            }
        }
    }
}
