package ua.vikno.technician.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.technician.console.Lines;

/** The whole program, line by line, with simulated devices. */
@Tag(Needs.DEVICE)
@Timeout(120)
final class SetupCommandTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String typed, String... arguments) throws InterruptedException {
        return new SetupCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        Lines.of(new BufferedReader(new StringReader(typed))))
                .run(List.of(arguments));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path config(String content) throws IOException {
        return Files.writeString(directory.resolve("kiosk.properties"), content);
    }

    @Test
    void whatIsTypedWronglyNamesTheSteps() throws Exception {
        assertThat(run("", "paint")).isEqualTo(2);
        assertThat(run("", "--language", "de")).isEqualTo(2);
        assertThat(run("", "--config")).isEqualTo(2);
        assertThat(said())
                .contains(
                        "'paint' is none of [network, time, enrol, panel, devices, staff, test, soak]",
                        "--language wants uk, en or hu");
    }

    @Test
    void theEndOfInputEndsTheProgramAndIsNoSuccess() throws Exception {
        assertThat(run("")).isEqualTo(1);
        assertThat(run("", "devices", "--language", "en", "--config", config("").toString()))
                .isEqualTo(1);
        assertThat(said()).contains("Devices: left before its end");
    }

    @Test
    void aProvedDeviceIsWrittenAndTheFormerFileKept() throws Exception {
        Path file = config("# mine\ndevice.keypad=keypad+evdev:?name=gone\nkiosk.id=hall-1\n");
        String none = "2\n";
        // Two printers, scanner, speech, jack: none; the keypad stays; touchscreen: none; cabinet by hand; terminal:
        // none; yes.
        String typed = none.repeat(5) + "4\n" + none + "1\nsim:cabinet\n" + none + "1\n";
        assertThat(run(typed, "devices", "--demonstration", "--language", "en", "--config", file.toString()))
                .describedAs(said())
                .isZero();
        assertThat(file)
                .hasContent(
                        "# mine\ndevice.keypad=keypad+evdev:?name=gone\nkiosk.id=hall-1\ndevice.cabinet=sim:cabinet\n");
        assertThat(said())
                .contains("cabinet proved: sim:cabinet", "device.cabinet=sim:cabinet", "kiosk.properties.before")
                .contains("Devices: done");
    }

    @Test
    void aPrinterWhosePageNobodyHoldsIsNotWritten() throws Exception {
        Path file = config("kiosk.id=hall-1\n");
        String typed = "1\nsim:receipt-printer\nno such code\n2\n" + "2\n".repeat(8);
        run(typed, "devices", "--demonstration", "--language", "uk", "--config", file.toString());
        assertThat(said()).contains("Це не ті цифри", "Нічого не перевірено");
        assertThat(file).hasContent("kiosk.id=hall-1\n");
    }

    @Test
    void aPrinterWithoutPaperIsToldWithWhatToDo() throws Exception {
        Path file = config("");
        String typed = "1\nsim:receipt-printer?paper=out\n" + "2\n".repeat(9);
        run(typed, "devices", "--demonstration", "--language", "en", "--config", file.toString());
        assertThat(said()).contains("no paper", "Put in a roll");
    }

    @Test
    void aSelfTestProvesWhatIsConfiguredAndLeavesAReport() throws Exception {
        Path file = config(
                "device.receipt-printer=sim:receipt-printer?paper=out\ndevice.cabinet=sim:cabinet\nstate.directory="
                        + directory + "\n");
        Path reports = directory.resolve("reports");
        // The printer is noted as failed.
        int code = run(
                "2\n",
                "test",
                "--demonstration",
                "--language",
                "en",
                "--config",
                file.toString(),
                "--report",
                reports.toString());
        assertThat(code).describedAs(said()).isEqualTo(1);
        assertThat(said())
                .contains("No portal is configured", "receipt printer failed", "cabinet proved: sim:cabinet")
                .contains("The report is in");
        try (var written = Files.list(reports)) {
            assertThat(written).hasSize(2);
        }
    }
}
