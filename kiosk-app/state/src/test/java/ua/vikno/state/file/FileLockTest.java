package ua.vikno.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.PEER)
class FileLockTest {
    private static final int TAKEN = 0;
    private static final int REFUSED = 9;

    @TempDir
    private Path directory;

    /** Another process. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            if (FileLock.take(Path.of(arguments[0])).isEmpty()) {
                System.exit(REFUSED);
            }
            System.out.write('\n');
            System.out.flush();
            // Until it is killed.
            int _ = System.in.read();
        }
    }

    @Test
    void anotherProcessIsRefusedWhileThisOneHoldsItAlsoAfterASecondTryOfThisOne() throws Exception {
        Path file = directory.resolve("lock");
        try (FileLock _ = FileLock.take(file).orElseThrow()) {
            assertThat(FileLock.take(file)).isEmpty();
            assertThat(ended(other(file))).isEqualTo(REFUSED);
        }
        try (FileLock again = FileLock.take(file).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aProcessThatWasKilledLeavesNoLock() throws Exception {
        Path file = directory.resolve("lock");
        Process other = other(file);
        assertThat(other.getInputStream().read()).as("it holds the lock").isEqualTo('\n');
        assertThat(FileLock.take(file)).isEmpty();
        assertThat(ended(other.destroyForcibly())).isNotEqualTo(TAKEN);
        try (FileLock lock = FileLock.take(file).orElseThrow()) {
            assertThat(lock).isNotNull();
        }
    }

    private static Process other(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Other.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
