package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

/** What a kiosk says whose own disk fills up, on a real disk of 4 MB. */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
class FullDiskTest {
    private static final String ALL_WELL = KioskHand.READ + "Нарахування є";
    private static final String FULL = KioskHand.READ + "Рахунків зараз немає";
    private static final String UNSAVED = KioskHand.READ + "Кіоск зараз не може зберегти";

    /** As root outside most containers. */
    private static final String[] MOUNTS = {"unshare", "--mount", "mount", "-t", "tmpfs", "vikno", "/tmp"};

    @TempDir
    private Path directory;

    @Test
    void aDiskThatFillsUpIsToldOnTheScreenAndOnceInTheLogAndRecoversByItself()
            throws IOException, InterruptedException {
        assumeThat(new ProcessBuilder(MOUNTS).start().waitFor())
                .as("a disk of its own may be mounted here")
                .isZero();
        try (Portal portal = Portal.start(directory)) {
            try (KioskProcess kiosk = new KioskProcess(directory, portal.address())
                    .onADiskOf("4m")
                    .start(List.of(
                            ALL_WELL, FULL, "begin", "option:register", UNSAVED, "action:finish", FULL, ALL_WELL))) {
                kiosk.await("a kiosk that works", text -> text.contains("seen Нарахування"));
                Path ballast = kiosk.content().resolve("ballast");
                fill(ballast);
                kiosk.await("the menu says it", text -> text.contains("seen Кіоск"));
                kiosk.await("the start screen still says it", text -> text.split("seen Рахунків", -1).length > 2);
                assertThat(kiosk.log().split("STORAGE_UNUSABLE SQLITE_FULL", -1))
                        .as(kiosk.log())
                        .hasSize(2);
                Files.delete(ballast);
                kiosk.await("it works again", text -> text.split("seen Нарахування", -1).length > 2);
                assertThat(kiosk.log()).containsOnlyOnce("STORAGE_BACK").doesNotContain("BROKE");
            }
        }
    }

    private static void fill(Path ballast) {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
