package ua.vikno.technician.machine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a program of the machine and takes what it says, at most 64 KiB; nothing is typed into it. */
public final class Program {
    private static final int MAX_BYTES = 64 * 1024;

    private Program() {}

    /**
     * What a program said.
     *
     * @param said on both its outputs, without blanks at its ends
     */
    public record Said(int code, String said) {
        public boolean good() {
            return code == 0;
        }
    }

    /**
     * Speaks English whatever the machine's language is.
     *
     * @param command never with a secret in it: everybody on the machine can read it
     * @return empty where there is no such program, or it was not ready within {@code longest}; it is killed then
     */
    public static Optional<Said> run(Duration longest, List<String> command) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.empty();
        }
        FutureTask<String> said = new FutureTask<>(() -> {
            String text = new String(process.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            process.getInputStream().close();
            return text;
        });
        Thread.ofVirtual().start(said);
        long end = System.nanoTime() + longest.toNanos();
        try {
            String text = said.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                    ? Optional.of(new Said(process.exitValue(), text.strip()))
                    : Optional.empty();
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
