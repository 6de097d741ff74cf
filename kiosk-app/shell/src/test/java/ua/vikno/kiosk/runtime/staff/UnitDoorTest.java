package ua.vikno.kiosk.runtime.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.NoCertificate;
import ua.vikno.kiosk.log.EventLog;

/** What the kiosk leaves to the units that enrol and erase, and how it understands them. */
class UnitDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path directory;

    private Path runtime;
    private Path told;

    @BeforeEach
    void directories() throws IOException {
        runtime = Files.createDirectory(directory.resolve("runtime"));
        told = Files.createDirectory(directory.resolve("told"));
    }

    /** The unit: takes what is wanted, with its rights before it, and says a line. */
    private CompletableFuture<String> unit(String wanted, String answer, String line) throws IOException {
        WatchService watch = runtime.getFileSystem().newWatchService();
        runtime.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        Path file = runtime.resolve(wanted);
        return CompletableFuture.supplyAsync(() -> {
            try (watch) {
                while (Files.notExists(file)) {
                    watch.take().reset();
                }
                String taken = PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                        + Files.readString(file);
                Files.delete(file);
                Files.writeString(told.resolve(answer), line + "\n");
                return taken;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private FactoryReset reset(Duration patience) {
        return new FactoryReset(runtime, told, patience, new EventLog());
    }

    private Reenrolment enrolment(Duration patience) {
        return new Reenrolment(runtime, told, patience, new EventLog());
    }

    @Test
    void theUnitThatErasesIsToldWhoOrderedIt() throws Exception {
        var unit = unit("reset-wanted", "result", "BEGUN");
        assertThat(reset(PATIENCE).begin(2)).isEqualTo(new StaffAnswer.Erasing());
        assertThat(unit.get()).endsWith(" 2\n");
        assertThat(runtime).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"FAILED", "''", "BEGUN?"})
    void anyOtherWordErasesNothing(String word) throws Exception {
        var unit = unit("reset-wanted", "result", word);
        assertThat(reset(PATIENCE).begin(2)).isEqualTo(new StaffAnswer.NotErased());
        assertThat(unit.get()).isNotEmpty();
    }

    @Test
    void withoutUnitsNothingStaysWanted() throws Exception {
        Files.writeString(told.resolve("result"), "BEGUN\n");
        Files.writeString(told.resolve("told"), "ENROLLED\n");
        assertThat(reset(SHORT).begin(2)).isEqualTo(new StaffAnswer.NotErased());
        assertThat(enrolment(SHORT).begin("VIKNO1/…"))
                .isEqualTo(new StaffAnswer.NotEnrolled(NoCertificate.UNAVAILABLE));
        assertThat(runtime).isEmptyDirectory();
        assertThat(new FactoryReset(null, told, PATIENCE, new EventLog()).begin(2))
                .isEqualTo(new StaffAnswer.NotErased());
    }

    @Test
    void theInvitationIsForTheUnitsEyesOnly() throws Exception {
        var unit = unit("invitation", "told", "WAITING 4F7K-93XM 2026-11-26T10:15:30Z");
        Reenrolment enrolment = enrolment(PATIENCE);
        assertThat(enrolment.begin("VIKNO1/somewhere"))
                .isEqualTo(new StaffAnswer.CodeToTell("4F7K-93XM", Instant.parse("2026-11-26T10:15:30Z")));
        assertThat(unit.get()).isEqualTo("rw------- VIKNO1/somewhere");
        Files.writeString(told.resolve("told"), "ENROLLED\n");
        assertThat(enrolment.look()).isEqualTo(new StaffAnswer.Enrolled());
        Files.writeString(told.resolve("told"), "REFUSED USED\n");
        assertThat(enrolment.look()).isEqualTo(new StaffAnswer.NotEnrolled(NoCertificate.USED));
        Files.writeString(told.resolve("told"), "what\n");
        assertThat(enrolment.look()).isEqualTo(new StaffAnswer.NotEnrolled(NoCertificate.FAILED));
    }
}
