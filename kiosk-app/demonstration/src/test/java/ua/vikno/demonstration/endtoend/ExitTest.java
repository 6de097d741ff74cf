package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import ua.vikno.devices.testing.Needs;

/** How the kiosk's process ends, by its exit code, as whoever starts it again sees it. */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
class ExitTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final int STOPPED = 0;
    private static final int RESTART = 1;
    private static final int MISCONFIGURED = 78;

    /** What a manager gives before it kills is more; the kiosk promises 5 s. */
    private static final Duration STOP = Duration.ofSeconds(7);

    @TempDir
    private Path directory;

    @Test
    void aWrongConfigurationIsNotToBeStartedAgain() throws IOException, InterruptedException {
        try (KioskProcess kiosk = new KioskProcess(directory, NOBODY)
                .with("portal.url", "nowhere")
                .start(List.of())) {
            assertThat(kiosk.ended(Duration.ofSeconds(30))).isEqualTo(MISCONFIGURED);
            assertThat(kiosk.output()).contains("portal.url");
        }
    }

    @Test
    void aStartThatFailsIsLoggedAndToBeTriedAgain() throws IOException, InterruptedException {
        Path broken = directory.resolve("broken/META-INF/services/ua.vikno.devices.spi.DriverProvider");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "no.such.Driver\n");
        try (KioskProcess kiosk = new KioskProcess(directory, NOBODY)
                .classPathBefore(directory.resolve("broken"))
                .start(List.of(KioskHand.READ + "не працює"))) {
            kiosk.await("the page", text -> text.contains("seen не працює"));
            assertThat(kiosk.ended(Duration.ofSeconds(60))).isEqualTo(RESTART);
            assertThat(kiosk.log())
                    .contains("START_FAILED")
                    .contains("ServiceConfigurationError")
                    .doesNotContain("no.such.Driver");
        }
    }

    @Test
    void aSecondKioskInOneStateDirectoryIsRefusedAndAKilledOneBlocksNobody() throws IOException, InterruptedException {
        try (KioskProcess first = new KioskProcess(directory, NOBODY).start(List.of())) {
            first.await("ready", text -> text.contains("kiosk ready"));
            try (KioskProcess second = new KioskProcess(directory.resolve("second"), NOBODY)
                    .with("state.directory", first.state().toString())
                    .start(List.of())) {
                assertThat(second.ended(Duration.ofSeconds(30))).isEqualTo(RESTART);
                assertThat(second.output()).contains("STATE_IN_USE");
            }
            Path heartbeat = first.state().resolve("heartbeat");
            String beat = KioskProcess.read(heartbeat);
            first.await("it lives on", text -> !beat.equals(KioskProcess.read(heartbeat)));
            assertThat(first.logBesideThePortals()).containsOnlyOnce("READY").doesNotContain("BROKE", "TROUBLE");
            first.kill();
        }
        try (KioskProcess next = new KioskProcess(directory, NOBODY).start(List.of())) {
            next.await("ready", text -> text.contains("kiosk ready"));
        }
    }

    @Test
    void aTermEndsAnIdleKioskProperly() throws IOException, InterruptedException {
        try (KioskProcess kiosk = new KioskProcess(directory, NOBODY).start(List.of())) {
            kiosk.await("ready", text -> text.contains("READY"));
            kiosk.terminate();
            assertThat(kiosk.ended(STOP)).isEqualTo(STOPPED);
            assertThat(kiosk.log()).contains("STOPPING").doesNotContain("BROKE", "TOO_SLOW");
        }
    }

    @Test
    void aTermWhilePrintingPurgesTheJobClosesTheSessionAndTheJournal()
            throws IOException, InterruptedException, SQLException {
        try (Portal portal = Portal.start(directory)) {
            try (KioskProcess kiosk = new KioskProcess(directory, portal.address())
                    .with("device.receipt-printer", "sim:receipt-printer?speed=20")
                    .start(toThePrinter(portal.account(0)))) {
                kiosk.await("a print that lasts", text -> text.contains("seen action:cancel"));
                kiosk.terminate();
                assertThat(kiosk.ended(STOP)).isEqualTo(STOPPED);
                String stopped = kiosk.log().substring(kiosk.log().indexOf("STOPPING"));
                assertThat(stopped)
                        .contains("VISIT_WIPED", "PRINT_ENDED CANCELLED")
                        .doesNotContain("BROKE", "TOO_SLOW", "TROUBLE");
                assertThat(portal.openSessions()).isZero();
                assertThat(kiosk.state().resolve("journal.db")).exists();
                assertThat(kiosk.state().resolve("journal.db-wal")).doesNotExist();
            }
        }
    }

    private static List<String> toThePrinter(JsonNode account) {
        List<String> touches = new ArrayList<>(List.of("begin", "option:bill"));
        account.path("account").asString().codePoints().forEach(c -> touches.add("key:" + Character.toString(c)));
        touches.addAll(List.of("action:continue", "action:continue"));
        account.path("controlCode").asString().codePoints().forEach(c -> touches.add("key:" + Character.toString(c)));
        touches.addAll(
                List.of("action:continue", "action:continue", "option:receipt", KioskHand.LOOK + "action:cancel"));
        return touches;
    }
}
