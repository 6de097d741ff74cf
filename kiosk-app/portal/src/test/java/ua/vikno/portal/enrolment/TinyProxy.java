package ua.vikno.portal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The proxy tinyproxy of Debian on this machine, as an office runs it; carries on to two ports at most. */
public final class TinyProxy implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;
    private final int port;

    private TinyProxy(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Waits until it listens.
     *
     * @param allowed the ports to which it carries on
     * @param login lines of its configuration, such as {@code BasicAuth user password}
     */
    public static TinyProxy start(Path directory, List<Integer> allowed, String... login) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(directory, "tinyproxy", ".log");
        StringBuilder text = new StringBuilder("Listen 127.0.0.1\nPort " + port
                + "\nTimeout 60\nLogLevel Info\nLogFile \"" + log + "\"\nMaxClients 50\n");
        for (String line : login) {
            text.append(line).append('\n');
        }
        for (int each : allowed) {
            text.append("ConnectPort ").append(each).append('\n');
        }
        Path file = Files.writeString(Files.createTempFile(directory, "tinyproxy", ".conf"), text);
        Process process = new ProcessBuilder("tinyproxy", "-d", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createTempFile(directory, "tinyproxy", ".out").toFile())
                .start();
        TinyProxy proxy = new TinyProxy(process, log, port);
        long end = System.nanoTime() + START.toNanos();
        while (!proxy.listens()) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as("tinyproxy listens: %s", proxy.log())
                    .isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return proxy;
    }

    /** Where it listens, at 127.0.0.1. */
    public int port() {
        return port;
    }

    /** What it has noted, such as {@code CONNECT 127.0.0.1:8443}. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
