package ua.vikno.devices.linux.evdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class InputEventTest {
    /** As hexdump shows the key A going down. */
    private static final String KEY_A_DOWN = "e1b9356500000000 40420f0000000000 0100 1e00 01000000";

    @Test
    void readsWhatTheKernelSends() {
        byte[] bytes = HexFormat.of().parseHex(KEY_A_DOWN.replace(" ", ""));
        InputEvent event = InputEvent.read(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        assertThat(event).isEqualTo(new InputEvent(0x6535b9e1L * 1_000_000 + 1_000_000, InputEvent.KEY, 30, 1));
        assertThat(event.pressed()).isTrue();
        assertThat(event.toString()).doesNotContain("30");
    }

    @Property(tries = 300)
    void takesAnyBytes(@ForAll @Size(24) byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        InputEvent event = InputEvent.read(buffer);
        assertThat(buffer.hasRemaining()).isFalse();
        assertThat(event.code()).isBetween(0, 0xFFFF);
    }

    @Test
    void knowsKeysByNameAndByNumber() {
        assertThat(KeyCodes.find("KEY_F15")).contains(185);
        assertThat(KeyCodes.find("F24")).contains(194);
        assertThat(KeyCodes.find("VOLUMEUP")).contains(115);
        assertThat(KeyCodes.find("KPENTER")).contains(96);
        assertThat(KeyCodes.find("DOWN")).contains(108);
        assertThat(KeyCodes.find("1")).contains(2);
        assertThat(KeyCodes.find("352")).contains(352);
        assertThat(KeyCodes.find("999")).isEmpty();
        assertThat(KeyCodes.find("WONDER")).isEmpty();
    }
}
