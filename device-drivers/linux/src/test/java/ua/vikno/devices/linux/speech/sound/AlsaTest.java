package ua.vikno.devices.linux.speech.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.Condition;
import ua.vikno.devices.linux.speech.engine.Programs;

/** aplay itself, with ALSA's own devices that need no card. */
final class AlsaTest {
    private static final Programs PROGRAMS = Programs.installed();

    @TempDir
    Path directory;

    @BeforeAll
    static void needsAplay() {
        assertThat(PROGRAMS.find("aplay")).as("install the package alsa-utils").isPresent();
    }

    @Test
    void whatIsWrittenReachesTheDevice() throws IOException {
        Path heard = directory.resolve("heard");
        byte[] tone = new byte[22_050];
        Arrays.fill(tone, (byte) 0x11);
        try (Sink.Sound sound = new Alsa(PROGRAMS, "tee:null," + heard + ",raw").open(22_050)) {
            sound.write(tone, tone.length);
        }
        byte[] bytes = Files.readAllBytes(heard);
        assertThat(bytes.length).isGreaterThanOrEqualTo(tone.length);
        assertThat(bytes).startsWith(tone);
    }

    @Test
    void cutEndsTheProgramAndWhateverItHolds() throws IOException {
        Sink.Sound sound = new Alsa(PROGRAMS, "null").open(22_050);
        sound.write(new byte[2000], 2000);
        sound.cut();
        long end = System.nanoTime() + 30_000_000_000L;
        boolean refused = false;
        while (!refused && System.nanoTime() < end) {
            try {
                sound.write(new byte[20_000], 20_000);
            } catch (IOException e) {
                refused = true;
            }
        }
        assertThat(refused).isTrue();
    }

    @Test
    void aCardThatIsNotThereIsToldWithTheNextStep() {
        Health health = new Alsa(PROGRAMS, "plughw:CARD=NoSuchCard").probe();
        assertThat(health.trouble()).isEqualTo(Condition.OFFLINE);
        assertThat(health.detail()).contains("NoSuchCard").contains("aplay -L");
    }

    @Test
    void withoutAplayThePackageIsNamed() {
        assertThat(new Alsa(name -> Optional.empty(), "null").probe())
                .isEqualTo(new Health(Condition.NOT_CONFIGURED, "no aplay: install the package alsa-utils"));
    }

    @Test
    void aWorkingDeviceIsWell() {
        assertThat(new Alsa(PROGRAMS, "null").probe().trouble()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "audio open error: Permission denied, PERMISSION_DENIED, group audio",
        "audio open error: Device or resource busy, IN_USE_BY_OTHER, another program",
        "audio open error: No such file or directory, OFFLINE, connect a loudspeaker"
    })
    void whatAplaySaysBecomesAConditionAndANextStep(String error, Condition condition, String step) {
        Health health = new Alsa(PROGRAMS, "default").refused(error);
        assertThat(health.trouble()).isEqualTo(condition);
        assertThat(health.detail()).contains(step);
    }
}
