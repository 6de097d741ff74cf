package ua.vikno.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockTest {
    @TempDir
    Path directory;

    @Test
    void oneHoldsItAndTheNextGetsItAfterwards() throws IOException {
        Path file = directory.resolve("lock");
        try (FileLock _ = FileLock.take(file).orElseThrow()) {
            assertThat(FileLock.take(file)).isEmpty();
        }
        try (FileLock again = FileLock.take(file).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
