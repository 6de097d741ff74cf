package ua.vikno.devices.linux.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import ua.vikno.devices.spi.DeviceAddress;

/** Against bytes of a C program that filled the structures of {@code <linux/gpio.h>} (little-endian). */
final class GpioBytesTest {
    @Example
    void aRequestIsWhatTheKernelsOwnHeaderMakesOfIt() throws IOException {
        Wiring wiring =
                Wiring.of(DeviceAddress.of(URI.create("cabinet+gpio:?presence=17&door=27&help=22&light=18&backlight=23"
                        + "&active-low=door,help,backlight&bias=pull-up&debounce-ms=20")));
        try (InputStream in = Objects.requireNonNull(GpioBytesTest.class.getResourceAsStream("line-request.bin"))) {
            assertThat(LineRequest.of(wiring, "vikno")).isEqualTo(in.readAllBytes());
        }
    }

    @Property(tries = 200)
    void anyEventIsReadWhole(@ForAll @Size(48) byte[] recorded) {
        ByteBuffer bytes = ByteBuffer.wrap(recorded).order(ByteOrder.nativeOrder());
        LineEvent event = LineEvent.read(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        assertThat(event.line())
                .isEqualTo(
                        ByteBuffer.wrap(recorded).order(ByteOrder.nativeOrder()).getInt(12));
        assertThat(event.active())
                .isEqualTo(
                        ByteBuffer.wrap(recorded).order(ByteOrder.nativeOrder()).getInt(8) == 1);
    }
}
