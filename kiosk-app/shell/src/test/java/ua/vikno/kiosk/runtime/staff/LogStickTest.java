package ua.vikno.kiosk.runtime.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.flow.StaffAnswer.Stick;
import ua.vikno.kiosk.log.EventLog;

/** The kiosk's part in copying its log to a stick: an archive put ready, a word waited for. */
class LogStickTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Path runtime;
    private Path told;
    private Path logs;

    @BeforeEach
    void directories() throws IOException {
        runtime = Files.createDirectory(directory.resolve("runtime"));
        told = Files.createDirectory(directory.resolve("told"));
        logs = Files.createDirectory(directory.resolve("log"));
        Files.writeString(logs.resolve("kiosk.0.log"), "READY\n");
        Files.writeString(logs.resolve("kiosk.0.log.lck"), "");
    }

    private LogStick stick(@Nullable Path runtimeDirectory, Duration patience) {
        return new LogStick(runtimeDirectory, told, logs, patience, new EventLog());
    }

    /** The unit: takes what is wanted, and says a word. */
    private CompletableFuture<byte[]> unit(String word) throws IOException {
        Path wanted = runtime.resolve("logs-wanted.zip");
        WatchService watch = runtime.getFileSystem().newWatchService();
        runtime.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        return CompletableFuture.supplyAsync(() -> {
            try (watch) {
                while (Files.notExists(wanted)) {
                    watch.take().reset();
                }
                byte[] taken = Files.readAllBytes(wanted);
                Files.delete(wanted);
                Files.writeString(told.resolve("result"), word + "\n");
                return taken;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"DONE, DONE", "NO_STICK, NO_STICK", "FULL, FULL", "FAILED, FAILED", "what, FAILED", "'', FAILED"})
    void itsWordIsTheAnswer(String word, Stick answer) throws Exception {
        var unit = unit(word);
        assertThat(stick(runtime, PATIENCE).copy()).isEqualTo(answer);
        assertThat(names(unit.get())).containsExactly("kiosk.0.log");
        assertThat(runtime).isEmptyDirectory();
    }

    @Test
    void withoutTheUnitItIsNotThereAndNothingStaysWanted() throws InterruptedException, IOException {
        Files.writeString(told.resolve("result"), "DONE\n");
        assertThat(stick(runtime, Duration.ofSeconds(1)).copy()).isEqualTo(Stick.UNAVAILABLE);
        assertThat(runtime).isEmptyDirectory();
        assertThat(stick(null, PATIENCE).copy()).isEqualTo(Stick.UNAVAILABLE);
    }

    @Test
    void logsThatCannotBeReadAreNotCopied() throws InterruptedException, IOException {
        Files.delete(logs.resolve("kiosk.0.log"));
        Files.delete(logs.resolve("kiosk.0.log.lck"));
        Files.delete(logs);
        assertThat(stick(runtime, PATIENCE).copy()).isEqualTo(Stick.FAILED);
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
