package ua.vikno.state.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/**
 * Replaces a file without a pause until it is killed: {@code PowerCutWriter FILE PROGRESS durable|careless}. PROGRESS
 * holds two numbers of twelve digits: the last replacement that has ended, and the last that has begun. Each content
 * begins with its number and ends with its SHA-256.
 */
final class PowerCutWriter {
    private static final int LARGEST = 100_000;

    private PowerCutWriter() {}

    interface Writer {
        void write(String content) throws IOException;
    }

    static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Writer writer = arguments[2].equals("careless")
                ? content -> carelessly(file, content)
                : new DurableFile(file, 2 * LARGEST)::write;
        Random random = new Random();
        try (FileChannel progress =
                FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long number = 1; ; number++) {
                tell(progress, number - 1, number);
                writer.write(content(number, random.nextInt(LARGEST)));
                tell(progress, number, number);
            }
        }
    }

    /** Whole for whoever looks at the running machine, and no more. */
    private static void carelessly(Path file, String content) throws IOException {
        Path beside = file.resolveSibling("file.new");
        Files.writeString(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void tell(FileChannel progress, long ended, long begun) throws IOException {
        progress.write(ByteBuffer.wrap(bytes("%012d%012d".formatted(ended, begun))), 0);
    }

    private static String content(long number, int length) {
        String text = "%012d\n%s\n".formatted(number, Long.toString(number, 36).repeat(length / 4));
        return text + sha256(text);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
