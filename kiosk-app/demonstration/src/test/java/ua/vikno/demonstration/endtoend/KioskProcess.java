package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A kiosk in a process of its own, started from a configuration file as in production, in a directory of its own. */
final class KioskProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path directory;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> classPathBefore = new ArrayList<>();
    private List<String> before = List.of();
    private @Nullable Process process;

    KioskProcess(Path directory, URI portal) {
        this.directory = directory;
        settings.putAll(Map.of(
                "portal.url", portal.toString(),
                "kiosk.id", "demo-kiosk",
                "kiosk.key", "vikno-demonstration-kiosk-key",
                "panel.full-screen", "false",
                "state.directory", directory.resolve("state").toString(),
                "demonstration", "true"));
    }

    KioskProcess with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    KioskProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Classes and resources that come before the kiosk's own. */
    KioskProcess classPathBefore(Path entry) {
        classPathBefore.add(entry.toString());
        return this;
    }

    /**
     * Its state directory is a disk of its own, which ends with the process. Needs the right to mount in a name space of its
     * own, as root has it outside most containers; see {@link #content} for a way to it.
     */
    KioskProcess onADiskOf(String size) throws IOException {
        Files.createDirectories(state());
        before = List.of(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + size + " vikno \"$0\" && exec \"$@\"",
                state().toString());
        return this;
    }

    /** The state directory as the process sees it. */
    Path content() {
        return Path.of("/proc", Long.toString(process().pid()), "root", state().toString());
    }

    Path state() {
        return directory.resolve("state");
    }

    /** It alone sees what is mounted from now on; needs the same right as {@link #onADiskOf}. */
    KioskProcess inASpaceOfMounts() {
        before = List.of("unshare", "--mount");
        return this;
    }

    /** Its state directory is on a read-only file system from now on, as after errors of its disk. */
    void turnReadOnly() throws IOException, InterruptedException {
        String space = "--mount=/proc/" + process().pid() + "/ns/mnt";
        List<String> mount = List.of("nsenter", space, "mount", "-t", "tmpfs", "-o", "ro", "vikno", state().toString());
        assertThat(new ProcessBuilder(mount).inheritIO().start().waitFor()).isZero();
    }

    /** Whether it has given a sign of life to its state directory. */
    boolean beats() {
        return !read((before.isEmpty() ? state() : content()).resolve("heartbeat"))
                .isEmpty();
    }

    /** @param touches ids that are touched one after the other */
    KioskProcess start(List<String> touches) throws IOException {
        Files.createDirectories(directory);
        Path config = directory.resolve("kiosk.properties");
        Files.writeString(
                config,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .reduce("", String::concat));
        List<String> arguments = new ArrayList<>(List.of(config.toString()));
        arguments.addAll(touches);
        List<String> command = new ArrayList<>(before);
        command.addAll(Processes.java(KioskHand.class.getName(), arguments));
        int classPath = command.indexOf("-cp") + 1;
        List<String> entries = new ArrayList<>(classPathBefore);
        entries.add(command.get(classPath));
        command.set(classPath, String.join(":", entries));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    /** Asks it to stop, as the system's manager does. */
    void terminate() {
        process().destroy();
    }

    /** Ends it at once, as a power cut or a watchdog does. */
    void kill() throws InterruptedException {
        int _ = process().destroyForcibly().waitFor();
    }

    /** @return the exit code */
    int ended(Duration within) throws InterruptedException {
        assertThat(process().waitFor(within.toMillis(), TimeUnit.MILLISECONDS))
                .as("ended within %s%n%s%n%s", within, output(), log())
                .isTrue();
        return process().exitValue();
    }

    /** Waits until what it wrote to its log or its output is as wanted. */
    void await(String what, Predicate<String> wanted) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(output() + log())) {
            assertThat(System.nanoTime() - until)
                    .as("%s%n%s%n%s", what, output(), log())
                    .isNegative();
            assertThat(process().isAlive()).as("alive%n%s%n%s", output(), log()).isTrue();
            // Looked at again after a while: a file tells nobody that it has grown.
            var _ = process().waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private Process process() {
        return Objects.requireNonNull(process, "not started");
    }

    String output() {
        return read(directory.resolve("output.txt"));
    }

    String log() {
        return read((before.isEmpty() ? state() : content()).resolve("log/kiosk.0.log"));
    }

    /** The log without its one line about a portal that nobody started, which must be there. */
    String logBesideThePortals() {
        String line = "PORTAL_TROUBLE UNREACHABLE AT_PORTAL_URL_AND_NETWORK";
        assertThat(log()).containsOnlyOnce(line);
        return log().replace(line, "");
    }

    /** @return empty when it is not there */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
