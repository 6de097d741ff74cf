package ua.vikno.state.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.DeviceKind;

class ConfigFileTest {
    @Test
    void theSampleIsAConfiguration() throws Exception {
        KioskConfig config = ConfigFile.of(sample());

        assertThat(config.portal()).isEqualTo(URI.create("https://portal.example.org"));
        assertThat(config.panel()).isEqualTo(new Panel(1080, 1920, 21.5, 850, true));
        assertThat(config.devices()).containsKeys(DeviceKind.DOCUMENT_PRINTER, DeviceKind.RECEIPT_PRINTER);
        assertThat(config.deadlines()).isEqualTo(KioskConfig.Deadlines.DEFAULT);
        assertThat(config.state().log()).isEqualTo(Path.of("/var/lib/vikno/kiosk/log"));
        assertThat(config.demonstration()).isFalse();
        assertThat(config.darkAfter()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aScreenThatMustNeverGoDarkNeverDoes() throws Exception {
        Properties values = sample();
        values.setProperty("backlight.off-after", "0");

        assertThat(ConfigFile.of(values).darkAfter()).isZero();
    }

    @Test
    void everyFaultIsToldAtOnceByItsKey() throws Exception {
        Properties values = sample();
        values.remove("kiosk.id");
        values.setProperty("portal.url", "ftp://portal");
        values.setProperty("panel.width-px", "wide");
        values.setProperty("deadline.answer", "0");
        values.setProperty("pannel.height", "7");

        assertThatThrownBy(() -> ConfigFile.of(values))
                .isInstanceOf(ConfigFile.Unusable.class)
                .message()
                .contains("kiosk.id: missing", "portal.url:", "panel.width-px:", "deadline.answer:")
                .contains("pannel.height: unknown key");
    }

    @Test
    void theKeyOfTheKioskIsNeverInItsText() throws Exception {
        Properties values = sample();
        values.setProperty("kiosk.key", "canary-key");

        assertThat(ConfigFile.of(values).toString()).doesNotContain("canary-key");
    }

    private static Properties sample() throws IOException {
        Properties values = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ConfigFile.class.getResourceAsStream("kiosk.properties")),
                StandardCharsets.UTF_8)) {
            values.load(reader);
        }
        return values;
    }
}
