package ua.vikno.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.Speech;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

/** From a screen to sound, with the driver and the synthesiser of a real kiosk. */
@Tag(Needs.PEER)
class HeardAloudTest {
    private static final int HEADER = 44;
    private static final long PATIENCE = 60_000_000_000L;

    @TempDir
    Path directory;

    private static Settings settings(Language language) {
        Settings d = Settings.DEFAULT;
        return new Settings(language, d.size(), d.theme(), false, false, true, true, 100);
    }

    private static Screen screen() {
        return new Screen.StillThere(
                new Frame(
                        "still",
                        Words.verbatim("Ви ще тут?"),
                        Words.verbatim("До сплати 120,50 ₴."),
                        null,
                        null,
                        List.of()),
                30);
    }

    @Test
    void aScreenIsHeardInUkrainian() throws IOException {
        URI address = URI.create("speech:?engine=espeak-ng&device=file:" + directory);
        assertThat(Drivers.load(false).open("speech", DeviceKind.SPEECH, address))
                .isInstanceOfSatisfying(Drivers.Found.Opened.class, opened -> {
                    try (Speech speech = (Speech) opened.device()) {
                        speech.start();
                        Watch.until(speech, DeviceStatus::usable);
                        new Voice(speech, Texts.load()::speak).shown(screen(), settings(Language.UKRAINIAN));
                        untilSilent(speech);
                    }
                });
        byte[] wave = Files.readAllBytes(directory.resolve("000001.wav"));
        assertThat(wave.length - HEADER).as("at least two seconds").isGreaterThan(2 * 2 * 22_050);
        assertThat(loudest(wave)).isGreaterThan(8000);
    }

    private static void untilSilent(Speech speech) {
        long end = System.nanoTime() + PATIENCE;
        while (speech.speaking()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static int loudest(byte[] wave) {
        int loudest = 0;
        for (int at = HEADER; at + 1 < wave.length; at += 2) {
            loudest = Math.max(loudest, Math.abs((wave[at] & 0xFF) | wave[at + 1] << 8));
        }
        return loudest;
    }
}
