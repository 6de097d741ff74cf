package ua.vikno.technician.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.DeviceKind;
import ua.vikno.state.config.ConfigFile;

final class KioskFileTest {
    @TempDir
    Path directory;

    private static final String WRITTEN = """
            # Зал 1, під’єднано 2026-11-20
            kiosk.id = hall-1
            #device.speech=speech:?device=plughw:CARD=Device

            device.keypad=keypad+evdev:\\
                ?name=old
            device.keypad=keypad+evdev:?name=older
            # end
            """;

    @Test
    void aValueIsSetInItsPlaceAndEverythingElseStays() {
        assertThat(ConfigEdit.set(
                        WRITTEN,
                        Map.of(
                                "device.keypad", "keypad+evdev:?name=new",
                                "device.speech", "speech:",
                                "device.cabinet", "cabinet+gpio:")))
                .isEqualTo("""
                        # Зал 1, під’єднано 2026-11-20
                        kiosk.id = hall-1
                        #device.speech=speech:?device=plughw:CARD=Device
                        device.speech=speech:

                        device.keypad=keypad+evdev:?name=new
                        # end
                        device.cabinet=cabinet+gpio:
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", " blank first", "back\\slash", "ends in \\", "x=y:z#!", "Їжак", "two\nlines", ""})
    void whatWasSetIsReadBack(String value) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(ConfigEdit.set(WRITTEN, Map.of("device.speech", value))));
        assertThat(read.getProperty("device.speech")).isEqualTo(value);
        assertThat(read.getProperty("kiosk.id")).isEqualTo("hall-1");
        assertThat(read).hasSize(3);
    }

    @Test
    void modeAndFormerContentAreKept() throws IOException {
        Path path = Files.writeString(directory.resolve("kiosk.properties"), WRITTEN);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        KioskFile file = new KioskFile(path);
        assertThat(file.set(Map.of("device.speech", "speech:"))).isEqualTo(new KioskFile.Outcome.Written());
        assertThat(file.device(DeviceKind.SPEECH)).isEqualTo("speech:");
        assertThat(file.before()).hasContent(WRITTEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-r-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.before())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aFirstFileHoldsNoDeviceOfTheSampleAndNoOtherUserReadsIt() throws Exception {
        KioskFile file = new KioskFile(directory.resolve("kiosk.properties"));
        assertThat(file.set(Map.of("device.keypad", "keypad+evdev:?name=pad")))
                .isEqualTo(new KioskFile.Outcome.Written());
        assertThat(ConfigFile.deviceAddresses(file.path()))
                .isEqualTo(Map.of(DeviceKind.KEYPAD, "keypad+evdev:?name=pad"));
        assertThat(file.value("state.directory")).isEqualTo("/var/lib/vikno-kiosk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatCannotBeWrittenIsToldAndNotThrown() {
        assertThat(new KioskFile(directory.resolve("none/kiosk.properties")).set(Map.of("kiosk.id", "a")))
                .isInstanceOf(KioskFile.Outcome.Refused.class);
    }
}
