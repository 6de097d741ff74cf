package ua.vikno.technician.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Turn;

final class DisplayStepTest {
    private static final Map<String, String> LYING =
            Map.of("panel.width-px", "1920", "panel.height-px", "1080", "panel.diagonal-inches", "21.5");

    @TempDir
    Path root;

    private void connector(String name, String status, String modes, byte[] edid) throws IOException {
        Path connector = Files.createDirectories(root.resolve("sys/class/drm").resolve(name));
        Files.writeString(connector.resolve("status"), status + "\n");
        Files.writeString(connector.resolve("modes"), modes);
        Files.write(connector.resolve("edid"), edid);
    }

    private List<String> run(Map<String, String> configured) {
        List<String> told = new ArrayList<>();
        Turn turn = new DisplayStep(new Kernel(root), key -> configured.getOrDefault(key, "")).begin();
        while (turn instanceof Turn.Note(Finding finding, Turn then)) {
            told.add(finding.getClass().getSimpleName() + " " + finding.fact().key()
                    + finding.fact().arguments());
            turn = then;
        }
        return told;
    }

    /** A block of 128 bytes with the sizes in millimetres and centimetres, a name and a serial number. */
    private static byte[] edid(int widthMm, int heightMm) {
        byte[] edid = new byte[128];
        for (int i = 1; i < 7; i++) {
            edid[i] = -1;
        }
        edid[21] = 48;
        edid[22] = 27;
        edid[66] = (byte) widthMm;
        edid[67] = (byte) heightMm;
        edid[68] = (byte) (((widthMm >> 8) << 4) | (heightMm >> 8));
        describe(edid, 72, 0xfc, "P2219H\n      ");
        describe(edid, 90, 0xff, "CN04821\n     ");
        int sum = 0;
        for (byte each : edid) {
            sum += each;
        }
        edid[127] = (byte) -sum;
        return edid;
    }

    private static void describe(byte[] edid, int at, int type, String text) {
        edid[at + 3] = (byte) type;
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, edid, at + 5, 13);
    }

    @Test
    void thePanelThatIsConfiguredIsRightEitherWayUp() throws Exception {
        connector("card0-HDMI-A-1", "connected", "1920x1080\n1280x720\n", edid(476, 268));
        connector("card0-DP-1", "disconnected", "", new byte[0]);
        assertThat(run(LYING)).containsExactly("Good display.right[HDMI-A-1, P2219H CN04821, 1920×1080]");
        assertThat(run(Map.of())).containsExactly("Good display.right[HDMI-A-1, P2219H CN04821, 1080×1920]");
    }

    @Test
    void anotherPanelIsToldByItsPixelsAndInches() throws Exception {
        connector("card1-DP-2", "connected", "1366x768\n", edid(344, 193));
        assertThat(run(LYING))
                .containsExactly("Bad display.other[DP-2, 1366×768, 1920×1080]", "Weak display.size[15.5, 21.5]");
    }

    @Test
    void withoutMillimetresTheCentimetresCountAndADamagedBlockCountsNothing() throws Exception {
        connector("card0-HDMI-A-1", "connected", "1920x1080\n", edid(0, 0));
        assertThat(run(LYING)).containsExactly("Good display.right[HDMI-A-1, P2219H CN04821, 1920×1080]");
        byte[] damaged = edid(344, 193);
        damaged[100]++;
        connector("card0-HDMI-A-1", "connected", "1920x1080\n", damaged);
        assertThat(run(LYING)).containsExactly("Good display.right[HDMI-A-1, , 1920×1080]");
    }

    @Test
    void noDisplayAndSeveralAreTold() throws Exception {
        assertThat(run(LYING)).containsExactly("Bad display.none[]");
        connector("card0-HDMI-A-1", "connected", "1920x1080\n", edid(476, 268));
        connector("card0-HDMI-A-2", "connected", "1920x1080\n", edid(476, 268));
        assertThat(run(LYING)).hasSize(3).endsWith("Weak display.several[2]");
    }
}
