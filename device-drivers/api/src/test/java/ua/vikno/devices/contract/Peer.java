package ua.vikno.devices.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the foreign programs of {@code device-drivers/peers}. One that is missing fails the test and says what to do. */
public final class Peer {
    private static final int SECONDS = 60;

    private Peer() {}

    /** The directory of the peers, from wherever in the repository the test runs. */
    public static Path directory() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path peers = here.resolve("device-drivers/peers");
            if (Files.isDirectory(peers)) {
                return peers;
            }
            here = here.getParent();
        }
        throw new AssertionError(
                "device-drivers/peers was not found above " + Path.of("").toAbsolutePath());
    }

    /** What the script writes for this input. */
    public static byte[] node(String script, byte[] input, String... arguments) throws IOException {
        Path peers = directory();
        if (!Files.isDirectory(peers.resolve("node_modules"))) {
            throw new AssertionError("foreign peers are missing: run 'npm ci' in device-drivers/peers");
        }
        List<String> command =
                Stream.concat(Stream.of("node", script), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).directory(peers.toFile()).start();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Thread.ofVirtual().start(() -> drain(process, errors));
        Thread.ofVirtual().start(() -> feed(process, input));
        byte[] output = process.getInputStream().readAllBytes();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("%s: %s".formatted(command, errors.toString(StandardCharsets.UTF_8)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
        return output;
    }

    private static void drain(Process process, ByteArrayOutputStream errors) {
        try {
            process.getErrorStream().transferTo(errors);
        } catch (IOException e) {
            errors.writeBytes(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            throw new AssertionError("the peer did not read its input", e);
        }
    }
}
