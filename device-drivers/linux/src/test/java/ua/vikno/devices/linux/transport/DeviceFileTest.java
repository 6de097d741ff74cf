package ua.vikno.devices.linux.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.Condition;
import ua.vikno.devices.testing.Needs;

/** The kernel's own devices that every machine has. */
@Tag(Needs.DEVICE)
@Timeout(180)
final class DeviceFileTest {
    private static final long TCGETS = 0x5401;

    @Test
    void readsAndWritesWhatFits() throws IOException {
        try (DeviceFile zero = DeviceFile.open(Path.of("/dev/zero"))) {
            ByteBuffer bytes = ByteBuffer.allocate(100).put((byte) 7);
            assertThat(zero.read(bytes)).isEqualTo(99);
            assertThat(bytes.get(0)).isEqualTo((byte) 7);
            assertThat(bytes.hasRemaining()).isFalse();
            ByteBuffer more = ByteBuffer.allocate(10_000);
            assertThat(zero.write(more)).isPositive().isEqualTo(more.position());
        }
    }

    @Test
    void saysWhyADeviceCannotBeOpened() {
        assertThatExceptionOfType(DeviceFileException.class)
                .isThrownBy(() -> DeviceFile.open(Path.of("/dev/no-such-device")))
                .satisfies(e -> assertThat(e.errno()).isEqualTo(Errno.ENOENT))
                .satisfies(e -> assertThat(e.condition()).isEqualTo(Condition.OFFLINE))
                .withMessageContaining("/dev/no-such-device: open: no such device");
    }

    @Test
    void tellsTheKernelsRefusalOfACommand() throws IOException {
        try (DeviceFile zero = DeviceFile.open(Path.of("/dev/zero"))) {
            assertThatExceptionOfType(DeviceFileException.class)
                    .isThrownBy(() -> zero.ioctl("TCGETS", TCGETS, MemorySegment.NULL))
                    .satisfies(e -> assertThat(e.errno()).isEqualTo(Errno.ENOTTY));
        }
    }

    @Test
    void waitsNoLongerThanItIsTold() throws IOException {
        try (DeviceFile terminal = DeviceFile.open(Path.of("/dev/ptmx"))) {
            long began = System.nanoTime();
            terminal.await(false, Duration.ofMillis(50));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(40), Duration.ofSeconds(5));
            assertThat(terminal.read(ByteBuffer.allocate(8))).isZero();
        }
    }

    @Test
    void isWokenFromAnotherThread() throws Exception {
        DeviceFile terminal = DeviceFile.open(Path.of("/dev/ptmx"));
        Thread other = Thread.ofVirtual().start(terminal::wake);
        terminal.await(false, Duration.ofSeconds(10));
        other.join();
        terminal.close();
        terminal.wake();
        terminal.close();
        assertThat(other.isAlive()).isFalse();
    }
}
