package ua.vikno.state.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.DeviceKind;
import ua.vikno.state.identity.SampleIdentity;

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
    void theTimeOfADoubleTouchCanBeSetWithinReason() throws Exception {
        assertThat(ConfigFile.of(sample()).doubleTouch()).isEqualTo(Duration.ofMillis(300));
        Properties values = sample();
        values.setProperty("touch.double-ms", "500");
        assertThat(ConfigFile.of(values).doubleTouch()).isEqualTo(Duration.ofMillis(500));
        values.setProperty("touch.double-ms", "20000");
        assertThatThrownBy(() -> ConfigFile.of(values)).hasMessageContaining("touch.double-ms");
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
    void aKioskThatHasEnrolledIsWhoItsCertificateSays(@TempDir Path state) throws Exception {
        Properties values = new Properties();
        values.setProperty("state.directory", state.toString());
        assertThatThrownBy(() -> ConfigFile.of(values))
                .hasMessageContainingAll("portal.url: missing", "kiosk.id: missing", "kiosk.key: missing");
        Files.writeString(state.resolve("identity"), SampleIdentity.text());
        assertThat(ConfigFile.of(values).isEnrolled()).isTrue();
        values.setProperty("portal.url", "https://old.example.org");
        values.setProperty("kiosk.id", "old");
        values.setProperty("kiosk.key", "k".repeat(43));

        KioskConfig config = ConfigFile.of(values);

        assertThat(config.portal()).isEqualTo(URI.create("https://portal.example.ua:443"));
        assertThat(config.kioskId()).isEqualTo("hall-1");
        assertThat(config.kioskKey()).as("the portal would refuse it").isEmpty();
        Files.writeString(state.resolve("identity"), "half");
        assertThatThrownBy(() -> ConfigFile.of(values)).hasMessageContaining("enrol this kiosk anew");
    }

    @Test
    void theKeyOfTheKioskIsNeverInItsText() throws Exception {
        Properties values = sample();
        values.setProperty("kiosk.key", "canary-key".repeat(5));

        assertThat(ConfigFile.of(values).toString()).doesNotContain("canary-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace-me", "1", "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"})
    void aKeyThatSomebodyThoughtOfIsRefused(String key) throws Exception {
        Properties values = sample();
        values.setProperty("kiosk.key", key);

        assertThatThrownBy(() -> ConfigFile.of(values)).hasMessageContaining("kiosk.key: shorter than 43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.5:8080",
                "http://portal.example.org",
                "http://127.0.0.1.example.org",
                "http://[fe80::1]"
            })
    void theKeyIsNotSentInClearToAnotherMachine(String portal) throws Exception {
        Properties values = sample();
        values.setProperty("portal.url", portal);

        assertThatThrownBy(() -> ConfigFile.of(values)).hasMessageContaining("portal.url: http only to this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:8080", "https://portal.example.org"})
    void theSameMachineIsAskedInClear(String portal) throws Exception {
        Properties values = sample();
        values.setProperty("portal.url", portal);

        assertThat(ConfigFile.of(values).portal()).isEqualTo(URI.create(portal));
    }

    @Test
    void nobodyWatchesForACallOfTheStaffUnlessTheConfigurationSaysSo() throws Exception {
        Properties values = sample();
        assertThat(ConfigFile.of(values).staffWatched()).isFalse();
        values.setProperty("staff.watched", "true");
        assertThat(ConfigFile.of(values).staffWatched()).isTrue();
    }

    /** As «Київ» is in an empty environment, where the JDK reads names in ASCII. */
    @Test
    void aNameThatTheMachineCannotReadIsASentenceAndNoBug() {
        assertThatExceptionOfType(ConfigFile.Unusable.class)
                .isThrownBy(() -> ConfigFile.read("kiosk\0.properties"))
                .withMessageStartingWith("--config: ")
                .withMessageContaining("LC_ALL=C.UTF-8");
    }

    private static Properties sample() throws IOException {
        Properties values = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ConfigFile.class.getResourceAsStream("kiosk.properties")),
                StandardCharsets.UTF_8)) {
            values.load(reader);
        }
        // The sample's own says that it has to be replaced.
        values.setProperty("kiosk.key", "k".repeat(43));
        return values;
    }
}
