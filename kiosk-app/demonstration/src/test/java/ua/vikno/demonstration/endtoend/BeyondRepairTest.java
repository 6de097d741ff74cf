package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Screen;

/** A running kiosk that cannot go on ends its process, so that a new one is started. */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
class BeyondRepairTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final int RESTART = 1;
    private static final int REBOOT = 90;

    /** As root outside most containers. */
    private static final String[] MOUNTS = {"unshare", "--mount", "mount", "-t", "tmpfs", "vikno", "/tmp"};

    @TempDir
    private Path directory;

    @Test
    void aMenuThatBreaksThreeTimesInAMinuteEndsIt() throws IOException, InterruptedException {
        breakClass(Screen.Choose.Option.class);
        try (KioskProcess kiosk = new KioskProcess(directory, NOBODY)
                .classPathBefore(directory.resolve("broken"))
                .start(List.of("begin", "begin", "begin"))) {
            kiosk.await("ready", text -> text.contains("kiosk ready"));
            assertThat(kiosk.ended(Duration.ofSeconds(60))).isEqualTo(RESTART);
            assertThat(kiosk.log().split("FLOW_BROKE", -1)).as(kiosk.log()).hasSize(4);
            assertThat(kiosk.log()).contains("BEYOND_REPAIR", "STOPPING").doesNotContain("magic");
        }
    }

    @Test
    void whatNobodyCatchesOnAThreadIsLoggedWithoutItsWords() throws IOException, InterruptedException {
        breakClass(Screen.Choose.Option.class);
        try (KioskProcess kiosk = new KioskProcess(directory, NOBODY)
                .classPathBefore(directory.resolve("broken"))
                .start(List.of())) {
            kiosk.await("the rehearsal on the toolkit's thread meets it", text -> text.contains("THREAD_BROKE"));
            assertThat(kiosk.log() + kiosk.output())
                    .contains("ClassFormatError")
                    .doesNotContain("magic");
        }
    }

    /** A file of its name that is no class comes first on the class path. */
    private void breakClass(Class<?> type) throws IOException {
        Path file = directory.resolve("broken").resolve(type.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not a class");
    }

    @Test
    void aDiskThatTurnsReadOnlyIsToBeCheckedAtTheNextBoot() throws IOException, InterruptedException {
        assumeThat(new ProcessBuilder(MOUNTS).start().waitFor())
                .as("a disk of its own may be mounted here")
                .isZero();
        try (KioskProcess kiosk =
                new KioskProcess(directory, NOBODY).inASpaceOfMounts().start(List.of())) {
            kiosk.await("a beat on a disk that can be written", text -> kiosk.beats());
            kiosk.turnReadOnly();
            assertThat(kiosk.ended(Duration.ofSeconds(30))).isEqualTo(REBOOT);
            assertThat(kiosk.output()).doesNotContain("Exception");
        }
    }
}
