package ua.vikno.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs nobody here wrote, as judges. One that is missing fails the test: a proof must not be skipped. */
public final class Foreign {
    private static final long SECONDS = 60;

    private Foreign() {}

    /** What the program printed. */
    public static String run(String... command) {
        Process process = start(command);
        try (var out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("%s did not end".formatted(command[0]));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(
                        "%s: exit code %d: %s".formatted(List.of(command), process.exitValue(), printed));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "%s is missing (Debian: poppler-utils, qpdf, zbar-tools)".formatted(command[0]), e);
        }
    }
}
