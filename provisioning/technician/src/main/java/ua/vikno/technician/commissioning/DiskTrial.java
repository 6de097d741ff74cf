package ua.vikno.technician.commissioning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** Writes 1 MiB, waits until the disk has it, reads it back and removes it. */
final class DiskTrial {
    private static final int BYTES = 1024 * 1024;

    private DiskTrial() {}

    /** What came of it. */
    sealed interface Outcome {
        /**
         * It reads back what was written.
         *
         * @param free megabytes that the kiosk may still write
         */
        record Wrote(long free, long milliseconds) implements Outcome {}

        /** It reads back something else. */
        record Wrong() implements Outcome {}

        /** @param detail of the system: full, read-only, no permission */
        record Refused(String detail) implements Outcome {}
    }

    static Outcome run(Path directory) {
        try {
            long free = directory.toFile().getUsableSpace() / 1_000_000;
            Path file = Files.createTempFile(directory, "self-test", ".tmp");
            try {
                return written(file, free);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return new Outcome.Refused(e.toString());
        }
    }

    private static Outcome written(Path file, long free) throws IOException {
        byte[] bytes = new byte[BYTES];
        new Random(BYTES).nextBytes(bytes);
        long begun = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        long milliseconds = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return Arrays.equals(bytes, Files.readAllBytes(file))
                ? new Outcome.Wrote(free, milliseconds)
                : new Outcome.Wrong();
    }
}
