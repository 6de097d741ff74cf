package ua.vikno.devices.linux.speech.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EspeakVoicesTest {
    @TempDir
    Path data;

    private EspeakVoices voices(String ukrainian) throws IOException {
        Path family = Files.createDirectories(data.resolve("lang/zle"));
        Files.writeString(family.resolve("uk"), ukrainian);
        return new EspeakVoices(List.of(data.resolve("absent"), data));
    }

    @Test
    void aVoiceThatSlowsItselfDownIsAskedToSpeakFaster() throws IOException {
        EspeakVoices voices = voices("name Ukrainian\nlanguage uk\n\nstatus testing\n\nspeed 80");

        assertThat(voices.asked("uk", 150)).isEqualTo(234);
        assertThat(voices.asked("uk+f2", 150)).isEqualTo(234);
        assertThat(voices.asked("en", 150)).isEqualTo(150);
    }

    @Test
    void aVoiceWithoutAPaceOfItsOwnOrWithOneThatCannotBeIsAskedAsItIs() throws IOException {
        assertThat(voices("name Ukrainian\nlanguage uk\n").asked("uk", 150)).isEqualTo(150);
        assertThat(voices("speed 0\n").asked("uk", 150)).isEqualTo(150);
        assertThat(voices("speed 120\n").asked("uk", 150)).isEqualTo(150);
        assertThat(voices("speed fast\n").asked("uk", 150)).isEqualTo(150);
    }

    @Test
    void theSynthesiserIsNeverAskedForMoreThanItCan() throws IOException {
        EspeakNg engine =
                new EspeakNg(name -> Optional.of(Path.of("/usr/bin/" + name)), Map.of(), 150, voices("speed 80\n"));

        assertThat(engine.command(Locale.of("uk"), 100).orElseThrow()).contains("234");
        assertThat(engine.command(Locale.of("uk"), 200).orElseThrow()).contains("450");
    }
}
