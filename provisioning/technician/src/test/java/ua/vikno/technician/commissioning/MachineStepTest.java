package ua.vikno.technician.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.technician.commissioning.DiskTrial.Outcome;
import ua.vikno.technician.step.Walk;

final class MachineStepTest {
    @TempDir
    Path root;

    private void file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> run(Outcome disk) throws InterruptedException {
        return Walk.of(new MachineStep(new Kernel(root), _ -> disk, () -> root).begin()).stream()
                .map(finding -> finding.getClass().getSimpleName() + " "
                        + finding.fact().key() + finding.fact().arguments())
                .toList();
    }

    @Test
    void aMachineIsNamedWithItsSerialAndItsHottestPlace() throws Exception {
        file("sys/class/dmi/id/sys_vendor", "Dell Inc.\n");
        file("sys/class/dmi/id/product_name", "OptiPlex 3000\n");
        file("sys/class/dmi/id/product_serial", "7XK2\n");
        file("proc/meminfo", "MemTotal:        3909612 kB\nMemAvailable:    2000000 kB\n");
        file("sys/class/thermal/thermal_zone0/temp", "41000\n");
        file("sys/class/thermal/thermal_zone1/temp", "52500\n");
        file("sys/class/thermal/cooling_device0/type", "Fan\n");
        assertThat(run(new Outcome.Wrote(20_000, 12)))
                .containsExactly(
                        "Good machine.identity[Dell Inc. OptiPlex 3000 7XK2]",
                        "Good machine.memory[3909]",
                        "Good machine.heat[52]",
                        "Good machine.disk[20000, 12]");
    }

    @Test
    void whatTheKernelDoesNotSayIsNotClaimed() throws Exception {
        assertThat(run(new Outcome.Wrong()))
                .containsExactly(
                        "Unchecked machine.identity-unknown[]",
                        "Unchecked machine.memory-unknown[]",
                        "Unchecked machine.heat-unknown[]",
                        "Bad machine.disk-wrong[" + root + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "899000, 74999, Bad, Good",
        "900000, 75000, Weak, Weak",
        "1399000, 84999, Weak, Weak",
        "1400000, 85000, Good, Bad"
    })
    void tooLittleMemoryAndTooMuchHeatAreToldByDegree(int kilobytes, int millidegrees, String memory, String heat)
            throws Exception {
        file("proc/meminfo", "MemTotal: " + kilobytes + " kB\n");
        file("sys/class/thermal/thermal_zone0/temp", millidegrees + "\n");
        List<String> told = run(new Outcome.Refused("read-only"));
        assertThat(told.get(1)).startsWith(memory + " machine.memory");
        assertThat(told.get(2)).startsWith(heat + " machine.h");
        assertThat(told.get(3)).startsWith("Bad machine.disk-refused");
    }

    @ParameterizedTest
    @CsvSource({"299, 1, Bad", "300, 1, Weak", "1999, 1, Weak", "2000, 3000, Good", "2000, 3001, Weak"})
    void aDiskThatIsFullOrSlowIsToldByDegree(long free, long milliseconds, String result) throws Exception {
        assertThat(run(new Outcome.Wrote(free, milliseconds)).getLast()).startsWith(result + " machine.disk");
    }

    @Test
    void aRealDiskIsWrittenReadAndLeftAsItWas() throws Exception {
        assertThat(DiskTrial.run(root)).isInstanceOf(Outcome.Wrote.class);
        assertThat(root).isEmptyDirectory();
        assertThat(DiskTrial.run(root.resolve("missing"))).isInstanceOf(Outcome.Refused.class);
    }
}
