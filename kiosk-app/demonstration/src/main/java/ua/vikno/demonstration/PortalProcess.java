package ua.vikno.demonstration;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A reference portal in a process of its own, for as long as the demonstration lasts. */
final class PortalProcess implements AutoCloseable {
    private static final long LOOK_MS = 50;
    private static final long GRACE_SECONDS = 5;

    private final Process process;
    private final URI address;

    private PortalProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param log where its output goes
     * @param readyFile it writes its address there
     */
    static PortalProcess start(String classPath, List<String> arguments, Path readyFile, Path log, Duration patience)
            throws IOException, InterruptedException {
        Files.deleteIfExists(readyFile);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Duser.timezone=Europe/Kyiv",
                "-cp",
                classPath,
                "ua.vikno.portal.PortalMain"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long until = System.nanoTime() + patience.toNanos();
        while (!Files.exists(readyFile)) {
            if (process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                throw new IOException("the portal ended with code %d, see %s".formatted(process.exitValue(), log));
            }
            if (System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IOException("the portal was not ready after %s, see %s".formatted(patience, log));
            }
        }
        return new PortalProcess(process, address(Files.readString(readyFile).strip()));
    }

    /** The ready file tells an address or a port. */
    private static URI address(String told) {
        return URI.create(told.chars().allMatch(Character::isDigit) ? "http://127.0.0.1:" + told : told);
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
