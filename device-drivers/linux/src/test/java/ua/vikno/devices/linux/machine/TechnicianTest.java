package ua.vikno.devices.linux.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.testing.Needs;

/** What a technician is told by the command line. */
@Tag(Needs.MACHINE)
@Timeout(240)
final class TechnicianTest {
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            // The class path may lie in somebody's home; this right opens files for reading only.
            "--inh-caps=+dac_read_search",
            "--ambient-caps=+dac_read_search");

    @Test
    void findsThePrinterByItsNameAndTheAddressThatFindsItAgain() throws Exception {
        try (GadgetPrinter _ = new GadgetPrinter()) {
            String told = told(List.of(), 0, "list", "--language", "en");
            assertThat(told)
                    .contains("EPSON TM-T88V")
                    .contains("escpos+usb:?vendor=04b8&product=0202&serial=J5XG012345");
        }
    }

    @Test
    void isToldWhichGroupMayUseThePrinter() throws Exception {
        try (GadgetPrinter gadget = new GadgetPrinter()) {
            Path node = Path.of("/dev/usb/lp0");
            // As udev leaves it on a Debian: root:lp, 0660.
            Files.setAttribute(node, "unix:gid", 7);
            Files.setPosixFilePermissions(node, PosixFilePermissions.fromString("rw-rw----"));
            String told =
                    told(AS_NOBODY, 1, "self-test", "--language", "en", "--seconds", "30", "escpos+usb:?vendor=04b8");
            assertThat(told).contains("group lp").contains("permission");
            assertThat(gadget.printer().receipts()).isEmpty();
        }
    }

    private static String told(List<String> as, int exitCode, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "ua.vikno.technician.DevicesCommand"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(told).isEqualTo(exitCode);
            return told;
        } finally {
            process.destroyForcibly();
        }
    }
}
