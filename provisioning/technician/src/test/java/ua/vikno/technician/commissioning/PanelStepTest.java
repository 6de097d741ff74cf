package ua.vikno.technician.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.step.Walk;

final class PanelStepTest {
    @TempDir
    Path root;

    private void connector(String name, String modes) throws IOException {
        Path connector = Files.createDirectories(root.resolve("sys/class/drm").resolve(name));
        Files.writeString(connector.resolve("status"), "connected\n");
        Files.writeString(connector.resolve("modes"), modes);
        Files.write(connector.resolve("edid"), new byte[0]);
    }

    private List<String> run(String... answers) throws InterruptedException {
        PanelStep step = new PanelStep(
                new Kernel(root),
                new KioskFile(root.resolve("kiosk.properties")),
                KioskFile.empty(root.resolve("session")));
        return Walk.keys(Walk.of(step.begin(), answers));
    }

    @Test
    void aPanelThatHangsUprightHasItsSidesExchangedAndItsPictureTurned() throws Exception {
        connector("card0-HDMI-A-1", "1920x1080\n1280x720\n");
        Files.writeString(root.resolve("session"), "# As the panel is mounted\n#VIKNO_ROTATE=90\n");
        assertThat(run("270", "23,8", "")).containsExactly("panel.written");
        KioskFile file = new KioskFile(root.resolve("kiosk.properties"));
        assertThat(file.values())
                .containsEntry("panel.width-px", "1080")
                .containsEntry("panel.height-px", "1920")
                .containsEntry("panel.diagonal-inches", "23.8")
                .containsEntry("panel.bottom-mm", "850")
                .containsEntry("state.directory", "/var/lib/vikno-kiosk");
        assertThat(root.resolve("session"))
                .hasContent("# As the panel is mounted\n#VIKNO_ROTATE=90\nVIKNO_ROTATE=270\n");
    }

    @Test
    void aPanelThatLiesEndsATurnOfBefore() throws Exception {
        connector("card0-HDMI-A-1", "1366x768\n");
        Files.writeString(root.resolve("session"), "VIKNO_ROTATE=90\nVIKNO_PRISM=es2\n");
        assertThat(run("0", "15.6", "820")).containsExactly("panel.written");
        assertThat(root.resolve("session")).hasContent("VIKNO_ROTATE=\nVIKNO_PRISM=es2\n");
        assertThat(new KioskFile(root.resolve("kiosk.properties")).values())
                .containsEntry("panel.width-px", "1366")
                .containsEntry("panel.bottom-mm", "820");
    }

    @Test
    void whatCannotBeRightIsAskedAgainAndAPanelThatIsNotSeenIsTyped() throws Exception {
        assertThat(run("full hd", "1024 x 768", "0", "fifteen", "5", "15", "9000", "800"))
                .containsExactly(
                        "display.none",
                        "panel.no-number",
                        "panel.no-number",
                        "panel.no-number",
                        "panel.no-number",
                        "panel.written");
        assertThat(root.resolve("session")).hasContent("VIKNO_ROTATE=\n");
    }
}
