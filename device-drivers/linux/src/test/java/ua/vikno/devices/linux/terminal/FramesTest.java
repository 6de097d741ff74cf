package ua.vikno.devices.linux.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FramesTest {
    private final Frames frames = new Frames();

    private void take(String bytes) throws IOException {
        frames.take(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMessageEndsAtAZeroHoweverItArrives() throws IOException {
        take("{\"a\"");
        assertThat(frames.next()).isNull();

        take(":1}\0\0{}\0");

        assertThat(frames.next()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":1}");
        assertThat(frames.next()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        assertThat(frames.next()).isNull();
    }

    @Test
    void theLongestMessageIsTakenAndOneByteMoreIsNot() throws IOException {
        take("x".repeat(Frames.LONGEST) + "\0");
        assertThat(frames.next()).hasSize(65_536);

        assertThatThrownBy(() -> take("x".repeat(Frames.LONGEST + 1))).isInstanceOf(IOException.class);
    }

    @Test
    void sixtyFourMessagesMayWaitAndOneMoreMayNot() throws IOException {
        take("x\0".repeat(64));

        assertThatThrownBy(() -> take("x\0")).isInstanceOf(IOException.class);
    }
}
