package ua.vikno.devices.linux.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceEvent.Scanned;
import ua.vikno.devices.contract.BarcodeScannerContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.camera.FrameSource;
import ua.vikno.devices.linux.camera.GreyImage;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.discovery.Whereabouts;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.linux.transport.Errno;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.testing.Needs;

/** A camera before which a test holds symbols, for two frames each. */
@Tag(Needs.DEVICE)
@Execution(ExecutionMode.CONCURRENT)
final class CameraScannerTest extends BarcodeScannerContract {
    private static final int SIDE = 200;

    private final BlockingQueue<GreyImage> frames = new LinkedBlockingQueue<>();
    private final AtomicInteger on = new AtomicInteger();
    private final Path node;
    private volatile boolean gone;

    CameraScannerTest(@TempDir Path directory) throws IOException {
        node = directory.resolve("video0");
        plugIn();
    }

    @Override
    protected BarcodeScanner create() {
        DeviceAddress address = DeviceAddress.of(URI.create("scanner+camera:" + node));
        return new CameraScanner(
                "camera", Whereabouts.of(address, Subsystem.CAMERA), FakeCamera::new, Duration.ofMillis(5), clock());
    }

    @Override
    protected void show(String text) {
        frames.add(picture(text));
        frames.add(picture(text));
    }

    @Override
    protected void unplug() throws IOException {
        Files.delete(node);
        gone = true;
        frames.add(blank());
    }

    @Override
    protected void plugIn() throws IOException {
        gone = false;
        frames.clear();
        Files.createFile(node);
    }

    private static GreyImage blank() {
        byte[] white = new byte[SIDE * SIDE];
        Arrays.fill(white, (byte) 200);
        return new GreyImage(SIDE, SIDE, white);
    }

    private static GreyImage picture(String text) {
        try {
            BitMatrix symbol = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE);
            GreyImage frame = blank();
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    frame.luminance()[y * SIDE + x] = (byte) (symbol.get(x, y) ? 30 : 220);
                }
            }
            return frame;
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    private final class FakeCamera implements FrameSource {
        private final Path device;

        FakeCamera(Path device) throws IOException {
            this.device = device;
            if (!Files.exists(device)) {
                throw new DeviceFileException(device, "open", Errno.ENOENT);
            }
            on.incrementAndGet();
        }

        @Override
        public Optional<GreyImage> next(Duration longest) throws IOException {
            try {
                GreyImage frame = frames.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
                if (gone) {
                    throw new DeviceFileException(device, "VIDIOC_DQBUF", Errno.ENODEV);
                }
                return Optional.ofNullable(frame);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public void wake() {
            frames.add(blank());
        }

        @Override
        public void close() {
            on.decrementAndGet();
        }
    }

    private void awaitCameras(int wanted) {
        long deadline = System.nanoTime() + Watch.PATIENCE.toNanos();
        while (on.get() != wanted) {
            assertThat(System.nanoTime()).as("camera still %s", on).isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void believesOnlyTwoFramesThatSayTheSame() {
        ready();
        var read = Watch.next(device(), Scanned.class, event -> true);
        frames.add(picture("SEEN ONCE"));
        frames.add(blank());
        frames.add(picture("SEEN ONCE"));
        frames.add(picture("ANOTHER"));
        show("SEEN TWICE");
        Scanned scan = Watch.get(read, device());
        assertThat(scan.text()).isEqualTo("SEEN TWICE");
        assertThat(scan.symbology()).isEqualTo("]Q1");
    }

    @Test
    void isOffWhileNobodyWantsToScan() throws IOException {
        ready();
        awaitCameras(1);
        device().expect(false);
        awaitCameras(0);
        assertThat(device().status().usable()).isTrue();
        unplug();
        Watch.until(device(), status -> !status.usable());
        plugIn();
        Watch.until(device(), status -> status.usable());
        assertThat(on).hasValue(0);
        device().expect(true);
        awaitCameras(1);
        var read = Watch.next(device(), Scanned.class, event -> true);
        show("AWAKE");
        assertThat(Watch.get(read, device()).text()).isEqualTo("AWAKE");
    }

    @Test
    void forgetsEachFrame() {
        ready();
        GreyImage first = picture("PERSONAL");
        GreyImage second = picture("PERSONAL");
        var read = Watch.next(device(), Scanned.class, event -> true);
        frames.add(first);
        frames.add(second);
        Watch.get(read, device());
        assertThat(first.luminance()).containsOnly(0);
        assertThat(second.luminance()).containsOnly(0);
    }
}
