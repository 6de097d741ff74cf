package ua.vikno.devices.linux.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Condition;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.testing.Needs;

/** Serial lines over socat's ports, and what stty, which nobody here wrote, says of them. */
@Tag(Needs.PEER)
@Timeout(180)
final class SerialPortTest {
    private static SerialPort port(String address) {
        return SerialPort.of(DeviceAddress.of(URI.create(address)), 9600);
    }

    private static DeviceFile open(Path path) throws IOException {
        return port("serial:" + path).open(Duration.ofSeconds(1));
    }

    private static byte[] read(DeviceFile line, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            line.await(false, Duration.ofSeconds(5));
            line.read(bytes);
        }
        return bytes.array();
    }

    private static void write(DeviceFile line, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            line.await(true, Duration.ofSeconds(5));
            line.write(left);
        }
    }

    private static String stty(Path path) throws IOException {
        Process stty = new ProcessBuilder("stty", "-a", "-F", path.toString()).start();
        try (InputStream words = stty.getInputStream()) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bringsEveryByteAsItWasSent() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (PtyPair cable = new PtyPair();
                DeviceFile near = open(cable.near());
                DeviceFile far = open(cable.far())) {
            write(near, all);
            assertThat(read(far, all.length)).isEqualTo(all);
            write(far, all);
            assertThat(read(near, all.length)).isEqualTo(all);
        }
    }

    @Test
    void runsTheLineAsTheAddressSays() throws IOException {
        try (PtyPair cable = new PtyPair();
                DeviceFile _ = port("serial:" + cable.near() + "?baud=115200&flow=hardware&parity=even")
                        .open(Duration.ofSeconds(1))) {
            assertThat(stty(cable.near()))
                    .contains("speed 115200 baud", " cs8", " crtscts", " clocal", "-icrnl", "-ixon", "-opost", "-echo ")
                    .contains("-cstopb", "-isig", "-icanon", "min = 1; time = 0");
        }
    }

    @Test
    void isOpenedByOneProgramOnly() throws IOException {
        try (PtyPair cable = new PtyPair();
                DeviceFile _ = open(cable.near())) {
            assertThatExceptionOfType(DeviceFileException.class)
                    .isThrownBy(() -> open(cable.near()))
                    .satisfies(e -> assertThat(e.condition()).isEqualTo(Condition.IN_USE_BY_OTHER));
        }
    }

    @Test
    void tellsThatTheCableWasPulled() throws IOException {
        try (PtyPair cable = new PtyPair();
                DeviceFile near = open(cable.near())) {
            cable.pull();
            assertThatExceptionOfType(DeviceFileException.class)
                    .isThrownBy(() -> near.await(false, Duration.ofSeconds(10)))
                    .satisfies(e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV));
        }
    }

    @Test
    void isNoFileThatIsNotALine() {
        assertThatExceptionOfType(DeviceFileException.class)
                .isThrownBy(() -> open(Path.of("/dev/zero")))
                .satisfies(e -> assertThat(e.condition()).isEqualTo(Condition.PROTOCOL));
    }

    @Test
    void isNotThereWhenNothingOfThatIdentityIsPluggedIn() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> port("serial:?vendor=dead&product=beef").open(Duration.ofSeconds(1)))
                .withMessageContaining("dead");
    }

    @Test
    void mustBeNamedAndRunAtARateThatExists() {
        assertThatIllegalArgumentException().isThrownBy(() -> port("serial:?baud=9600"));
        assertThatIllegalArgumentException().isThrownBy(() -> port("serial:/dev/ttyS0?baud=1"));
        assertThatIllegalArgumentException().isThrownBy(() -> port("serial:/dev/ttyS0?parity=sometimes"));
        assertThatIllegalArgumentException().isThrownBy(() -> port("serial:/dev/ttyS0?vendor=0403"));
        assertThatIllegalArgumentException().isThrownBy(() -> port("serial:ttyS0"));
    }
}
