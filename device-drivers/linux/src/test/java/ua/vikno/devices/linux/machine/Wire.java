package ua.vikno.devices.linux.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import ua.vikno.devices.linux.transport.DeviceFile;

/** A virtio port: a wire from inside the machine to what is outside it. */
final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final DeviceFile port;
    private final ByteBuffer incoming = ByteBuffer.allocate(8192);
    private final StringBuilder heard = new StringBuilder();

    private Wire(DeviceFile port) {
        this.port = port;
    }

    /** @param name as the machine was given it */
    static Wire named(String name) {
        try (DirectoryStream<Path> ports = Files.newDirectoryStream(Path.of("/sys/class/virtio-ports"))) {
            for (Path port : ports) {
                if (Files.readString(port.resolve("name")).strip().equals(name)) {
                    return new Wire(DeviceFile.open(Path.of("/dev").resolve(port.getFileName())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("this machine has no port " + name);
    }

    void send(byte[] bytes) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            Instant end = Instant.now().plus(PATIENCE);
            while (rest.hasRemaining()) {
                if (port.write(rest) == 0) {
                    port.await(true, PATIENCE);
                }
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("nobody takes what is sent");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that come until one that is wanted, which is returned. */
    String until(Predicate<String> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            int newline = heard.indexOf("\n");
            if (newline < 0) {
                hear();
                continue;
            }
            String line = heard.substring(0, newline).strip();
            heard.delete(0, newline + 1);
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("no answer; heard " + heard);
    }

    private void hear() {
        try {
            port.await(false, Duration.ofMillis(200));
            port.read(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        incoming.flip();
        heard.append(StandardCharsets.UTF_8.decode(incoming));
        incoming.clear();
    }

    @Override
    public void close() {
        port.close();
    }
}
