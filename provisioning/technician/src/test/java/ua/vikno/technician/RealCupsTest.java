package ua.vikno.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.contract.Cups;
import ua.vikno.devices.contract.IppEvePrinter;
import ua.vikno.devices.testing.Needs;

/** The JDK takes its print server from the environment, so the whole command line runs in a process of its own. */
@Tag(Needs.PEER)
@Timeout(180)
final class RealCupsTest {
    private record Said(int code, String words) {}

    private static Said devices(String server, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "ua.vikno.technician.DevicesCommand"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CUPS_SERVER", server);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), words);
    }

    @Test
    void aPageArrivesThroughLprAndIsNotCalledPrinted(@TempDir Path printer, @TempDir Path server) throws Exception {
        try (IppEvePrinter laser = new IppEvePrinter(printer);
                Cups cups = new Cups(server, "laser:raw:" + laser.uri())) {
            Said said = devices(cups.server(), "test-print", "print+javax:laser");
            assertThat(said.words()).contains("Sent. This printer cannot say whether it printed: please look.");
            assertThat(said.code()).isZero();
            assertThat(laser.awaitReceived(1)).hasSize(1);
            Said unknown = devices(cups.server(), "self-test", "print+javax:copier", "--seconds", "10");
            assertThat(unknown.code()).isEqualTo(1);
            assertThat(unknown.words()).contains("no queue 'copier', only [laser]");
        }
    }

    @Test
    void withoutAPrintServerTheTechnicianIsToldWhatToInstall() throws Exception {
        Said said = devices("localhost:9", "self-test", "print+javax:laser", "--seconds", "10");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .contains("no print server answers: is cupsd running (package cups)?")
                .contains("→ Install what printing through CUPS needs (apt install cups cups-bsd)");
    }
}
