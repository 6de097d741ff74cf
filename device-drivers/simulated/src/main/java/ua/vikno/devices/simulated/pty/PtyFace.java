package ua.vikno.devices.simulated.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.support.Bell;

/**
 * A pseudo terminal that leads to a simulated device's TCP port: the device, on a serial cable. Made by socat (Debian
 * package socat); each time the driver closes the port, or the device the connection, a new one takes its place.
 */
public final class PtyFace implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path link;
    private final int tcpPort;
    private final Thread keeper;
    private final Bell bell = new Bell();
    private volatile boolean pluggedIn = true;
    private volatile boolean closed;
    private volatile @Nullable Process cable;

    /**
     * Returns when the port is there.
     *
     * @param link where the port appears; must not exist
     * @param tcpPort on the loopback interface
     */
    public PtyFace(Path link, int tcpPort) throws IOException {
        this.link = link;
        this.tcpPort = tcpPort;
        Process first = connect();
        cable = first;
        keeper =
                Thread.ofPlatform().daemon().name("cable " + link.getFileName()).start(() -> keep(first));
        await(true);
    }

    public Path port() {
        return link;
    }

    /** The port leaves the machine. */
    public void unplug() throws IOException {
        synchronized (this) {
            pluggedIn = false;
        }
        cut();
        await(false);
    }

    public void plugIn() throws IOException {
        pluggedIn = true;
        bell.ring();
        await(true);
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            pluggedIn = false;
        }
        bell.ring();
        cut();
        await(false);
        try {
            // Else it might remove a port that another process makes at the same place.
            keeper.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Process first) {
        Process running = first;
        try {
            while (!closed) {
                running.waitFor();
                cable = null;
                Files.deleteIfExists(link);
                while (!pluggedIn && !closed) {
                    bell.await(PATIENCE);
                }
                bell.await(PAUSE);
                running = renewed(running);
            }
        } catch (IOException | InterruptedException e) {
            closed = true;
        }
    }

    /**
     * Replaces the cable unless it was unplugged meanwhile; an unplug that comes later finds the new cable and cuts it.
     */
    private synchronized Process renewed(Process ended) throws IOException {
        if (closed || !pluggedIn) {
            return ended;
        }
        Process fresh = connect();
        cable = fresh;
        return fresh;
    }

    private Process connect() throws IOException {
        return new ProcessBuilder("socat", "pty,raw,echo=0,wait-slave,link=" + link, "tcp:127.0.0.1:" + tcpPort)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void cut() throws IOException {
        Process running = cable;
        if (running != null) {
            running.destroy();
            try {
                if (!running.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Files.deleteIfExists(link);
    }

    private void await(boolean there) throws IOException {
        Bell tick = new Bell();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (Files.exists(link) != there) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the port %s should %s".formatted(link, there ? "exist" : "be gone"));
                }
                tick.await(Duration.ofMillis(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
