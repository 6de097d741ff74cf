package ua.vikno.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.PEER)
@Timeout(180)
final class DevicesCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream trouble = new ByteArrayOutputStream();

    private int run(String... arguments) throws InterruptedException {
        return new DevicesCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(trouble, true, StandardCharsets.UTF_8),
                        Map.of("LANG", "C.UTF-8"))
                .run(List.of(arguments));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return trouble.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsTypedWronglyIsToldApartFromWhatIsBroken() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(run("paint")).isEqualTo(2);
        assertThat(run("watch")).isEqualTo(2);
        assertThat(run("scan", "sim:scanner", "--count", "many")).isEqualTo(2);
        assertThat(run("list", "--colour")).isEqualTo(2);
        assertThat(run("self-test", "no address")).isEqualTo(2);
        assertThat(said()).isEmpty();
        assertThat(complained()).contains("unknown: paint", "--count wants a number, not 'many'");
    }

    @Test
    void simulatedDevicesNeedADemonstration() throws Exception {
        assertThat(run("self-test", "sim:keypad")).isEqualTo(1);
        assertThat(complained()).contains("--demonstration");
        assertThat(run("self-test", "sim:keypad", "--demonstration")).isZero();
    }

    @Test
    void anAddressNobodyKnowsIsRefused() throws Exception {
        assertThat(run("watch", "gopher://somewhere", "--seconds", "1")).isEqualTo(1);
        assertThat(complained()).contains("no driver knows this address: gopher://somewhere");
    }

    @Test
    void theSelfTestReadsTheKiosksConfiguration(@TempDir Path directory) throws Exception {
        Path config = Files.writeString(
                directory.resolve("kiosk.properties"),
                "device.receipt-printer=sim:receipt-printer?paper=out\ndevice.keypad=sim:keypad\n");
        assertThat(run("self-test", "--demonstration", "--seconds", "1", "--config", config.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("✗ receipt printer", "needs a hand · no paper", "→ Put in a roll", "✓ keypad");
        assertThat(said()).endsWith("1 of 2 not usable.\n");
    }

    @Test
    void aConfigurationWithoutDevicesIsNoPassedTest(@TempDir Path directory) throws Exception {
        Path config = Files.writeString(directory.resolve("kiosk.properties"), "portal.url=http://portal\n");
        assertThat(run("self-test", "--config", config.toString())).isEqualTo(1);
        assertThat(run("self-test", "--config", directory.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(complained()).contains("names no device", "cannot be read");
    }

    @Test
    void aTestReceiptAndATestSheetAreConfirmedByTheirPrinters() throws Exception {
        assertThat(run("test-print", "--demonstration", "sim:receipt-printer")).isZero();
        assertThat(run("test-print", "--demonstration", "sim:document-printer?speed=600"))
                .isZero();
        assertThat(said()).contains("Printed: the printer itself says so.");
        assertThat(run("test-print", "--demonstration", "sim:scanner")).isEqualTo(1);
        assertThat(complained()).contains("sim:scanner is no printer");
    }

    @Test
    void aTestPrintWithoutPaperSaysWhatToDo() throws Exception {
        assertThat(run("test-print", "--demonstration", "--json", "--seconds", "5", "sim:receipt-printer?paper=out"))
                .isEqualTo(1);
        assertThat(said())
                .contains("\"outcome\":\"nothing\",\"conditions\":[\"PAPER_OUT\"]", "\"next_step\":\"Put in a roll");
    }

    @Test
    void watchingTellsStatesUntilTheTimeIsUp() throws Exception {
        assertThat(run("watch", "--demonstration", "--json", "--seconds", "1", "sim:keypad"))
                .isZero();
        assertThat(said()).contains("\"kind\":\"KEYPAD\",\"state\":\"READY\"");
    }

    @Test
    void scanningWithoutAScanIsNoSuccess() throws Exception {
        assertThat(run("scan", "--demonstration", "--count", "1", "--seconds", "1", "sim:scanner"))
                .isEqualTo(1);
        assertThat(run("scan", "--demonstration", "--count", "1", "sim:keypad")).isEqualTo(1);
        assertThat(complained()).contains("sim:keypad is no scanner");
    }

    @Test
    void aTestSheetIsAPdfThatAForeignToolReads(@TempDir Path directory) throws IOException, InterruptedException {
        Path file = Files.write(
                directory.resolve("page.pdf"),
                TestPages.sheet(new Translations(Locale.of("uk")), URI.create("ipp://laser/ipp/print")));
        Process judge = new ProcessBuilder("qpdf", "--check", file.toString())
                .redirectErrorStream(true)
                .start();
        String verdict = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(judge.waitFor()).describedAs(verdict).isZero();
    }
}
