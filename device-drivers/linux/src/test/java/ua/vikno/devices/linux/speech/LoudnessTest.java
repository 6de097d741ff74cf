package ua.vikno.devices.linux.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LoudnessTest {
    private static int heard(int sample, int volume) {
        byte[] bytes = {(byte) sample, (byte) (sample >> 8)};
        Loudness.apply(bytes, bytes.length, volume);
        return (bytes[0] & 0xFF) | bytes[1] << 8;
    }

    @Test
    void nothingIsSilenceAndEverythingIsUnchanged() {
        assertThat(heard(-12_345, 0)).isZero();
        assertThat(heard(-12_345, 100)).isEqualTo(-12_345);
        assertThat(heard(-32_768, 500)).isEqualTo(-32_768);
    }

    /** EN 301 549, 8.2.1.1 and 8.2.1.2: 18 dB between the least and the loudest, one step 12 dB above the least. */
    @Test
    void fromTheLeastStepOfTenToTheLoudestAreEighteenDecibelsAndMore() {
        double least = decibels(10);
        assertThat(decibels(100) - least).isBetween(18.0, 40.0);
        assertThat(IntStream.rangeClosed(2, 10).mapToDouble(step -> decibels(10 * step) - least))
                .anyMatch(louder -> louder > 11 && louder < 13);
    }

    private static double decibels(int volume) {
        return 20 * Math.log10(heard(30_000, volume) / 30_000.0);
    }

    @Property(tries = 300)
    void everyStepIsLouderAndNoneClips(@ForAll @IntRange(max = 99) int volume, @ForAll short sample) {
        assertThat(Math.abs(heard(sample, volume))).isLessThanOrEqualTo(Math.abs(heard(sample, volume + 1)));
        assertThat(heard(30_000, volume)).isLessThan(heard(30_000, volume + 1));
    }
}
