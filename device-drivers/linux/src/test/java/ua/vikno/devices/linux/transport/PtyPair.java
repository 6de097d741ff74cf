package ua.vikno.devices.linux.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Two serial ports with a cable between them, made by socat. */
public final class PtyPair implements AutoCloseable {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Path directory;
    private final Process socat;

    public PtyPair() throws IOException {
        directory = Files.createTempDirectory("pty");
        try {
            socat = new ProcessBuilder("socat", end(near()), end(far()))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("socat.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("socat is missing: install the Debian package socat", e);
        }
        await();
    }

    private static String end(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    private void await() throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!Files.exists(near()) || !Files.exists(far())) {
            if (System.nanoTime() > deadline || !socat.isAlive()) {
                socat.destroyForcibly();
                throw new AssertionError("socat made no ports: " + Files.readString(directory.resolve("socat.log")));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The port for the driver. */
    public Path near() {
        return directory.resolve("near");
    }

    /** The port for the device. */
    public Path far() {
        return directory.resolve("far");
    }

    /** Both ports leave the machine. */
    public void pull() {
        socat.destroy();
        try {
            if (!socat.waitFor(5, TimeUnit.SECONDS)) {
                socat.destroyForcibly();
            }
        } catch (InterruptedException e) {
            socat.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        pull();
        Files.deleteIfExists(near());
        Files.deleteIfExists(far());
        Files.deleteIfExists(directory.resolve("socat.log"));
        Files.deleteIfExists(directory);
    }
}
