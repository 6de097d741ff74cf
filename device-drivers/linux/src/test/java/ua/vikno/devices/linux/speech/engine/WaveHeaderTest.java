package ua.vikno.devices.linux.speech.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class WaveHeaderTest {
    private static byte[] header(int rate, int channels) {
        ByteBuffer bytes = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(-1).put(ascii("WAVE"));
        bytes.put(ascii("LIST")).putInt(3).put(ascii("abc")).put((byte) 0);
        bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        bytes.putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16);
        return bytes.put(ascii("data")).putInt(-1).array();
    }

    private static byte[] ascii(String tag) {
        return tag.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void chunksNobodyAskedForAreSkipped() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(header(22_050, 1));
        assertThat(WaveHeader.read(in).sampleRate()).isEqualTo(22_050);
        assertThat(in.available()).isZero();
    }

    @Test
    void whatCannotBePlayedIsRefused() {
        for (byte[] bad : new byte[][] {header(22_050, 2), header(1, 1), ascii("RIFF....WAVEdata...."), {}}) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> WaveHeader.read(new ByteArrayInputStream(bad)));
        }
    }

    @Property(tries = 300)
    void noiseEndsInARefusal(@ForAll byte[] noise, @ForAll boolean begun) {
        byte[] start = begun ? ascii("RIFF....WAVE") : new byte[0];
        ByteBuffer bytes =
                ByteBuffer.allocate(start.length + noise.length).put(start).put(noise);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WaveHeader.read(new ByteArrayInputStream(bytes.array())));
    }
}
