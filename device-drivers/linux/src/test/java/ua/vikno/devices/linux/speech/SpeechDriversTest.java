package ua.vikno.devices.linux.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.speech.engine.RhVoice;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;
import ua.vikno.devices.spi.Drivers.Reason;

final class SpeechDriversTest {
    private static final Locale UKRAINIAN = Locale.of("uk");

    @TempDir
    Path voices;

    private static Found open(String address) {
        return Drivers.load(false).open("speech", DeviceKind.SPEECH, URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speech:?engine=auto",
                "speech:?engine=rhvoice&voice-uk=natalia&rate=170",
                "speech:?voice-pl=magda&voice-en=alan",
                "speech:?device=plughw:CARD=Device",
                "speech:?device=file:/var/lib/speech"
            })
    void anAddressSaysEngineVoicePaceAndDevice(String address) {
        assertThat(open(address)).isInstanceOf(Found.Opened.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speech:?engine=festival",
                "speech:?rate=9",
                "speech:?rate=fast",
                "speech:?voice=x",
                "speech:?voice-polish=magda",
                "speech:loud?rate=99"
            })
    void aMistakeInTheAddressIsNamed(String address) {
        assertThat(open(address))
                .isInstanceOfSatisfying(
                        Found.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_ADDRESS));
    }

    private RhVoice rhVoice(Map<String, String> chosen) throws IOException {
        for (String voice : List.of("natalia/Ukrainian", "anatol/Ukrainian", "alan/English")) {
            String[] parts = voice.split("/", 2);
            Path directory = Files.createDirectories(voices.resolve(parts[0]));
            Files.writeString(directory.resolve("voice.info"), "name=X\nlanguage=" + parts[1] + "\ngender=female\n");
        }
        return new RhVoice(name -> Optional.of(Path.of("/usr/bin/" + name)), voices, chosen, 150);
    }

    @Test
    void rhVoiceSpeaksTheLanguagesItHasVoicesFor() throws IOException {
        assertThat(rhVoice(Map.of()).command(UKRAINIAN, 100).orElseThrow())
                .containsExactly("/usr/bin/RHVoice-test", "-p", "anatol", "-r", "100", "-o", "-");
        assertThat(rhVoice(Map.of("uk", "natalia")).command(UKRAINIAN, 100).orElseThrow())
                .contains("natalia");
        assertThat(rhVoice(Map.of()).command(Locale.of("hu"), 100)).isEmpty();
        assertThat(rhVoice(Map.of("uk", "nobody")).command(UKRAINIAN, 100)).isEmpty();
    }
}
