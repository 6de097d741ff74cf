package ua.vikno.devices.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A print server of CUPS as a peer: see {@code device-drivers/peers/cups.sh}. */
public final class Cups implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final int port;
    private final Process process;

    /**
     * @param directory empty; deleted by whoever made it
     * @param queues {@code NAME:MODEL:DEVICE-URI}, where MODEL is {@code raw} or {@code everywhere}
     */
    public Cups(Path directory, String... queues) throws IOException {
        this.port = Ports.free();
        List<String> command = new ArrayList<>(
                List.of(Peer.directory().resolve("cups.sh").toString(), directory.toString(), Integer.toString(port)));
        command.addAll(List.of(queues));
        Path log = directory.resolve("script.log");
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + START.toNanos();
        while (!Files.exists(directory.resolve("ready"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("cupsd does not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** What CUPS's own programs take as CUPS_SERVER. */
    public String server() {
        return "localhost:" + port;
    }

    public URI queue(String name) {
        return URI.create("ipp://localhost:%d/printers/%s".formatted(port, name));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
