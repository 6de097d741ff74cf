package ua.vikno.devices.linux.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.testing.Needs;

/** A camera of the kernel's (vivid), before which somebody else's programs hold a picture. */
@Tag(Needs.MACHINE)
@Timeout(180)
final class CameraTest {
    private final BlockingQueue<DeviceEvent.Scanned> scans = new LinkedBlockingQueue<>();
    private final BarcodeScanner camera = (BarcodeScanner) ((Drivers.Found.Opened) Drivers.load(false)
                    .open("camera", DeviceKind.BARCODE_SCANNER, URI.create("scanner+camera:?name=vivid")))
            .device();

    @TempDir
    Path pictures;

    @BeforeEach
    void start() {
        camera.listen(event -> {
            if (event instanceof DeviceEvent.Scanned scanned) {
                scans.add(scanned);
            }
        });
        camera.start();
        Watch.until(camera, DeviceStatus::usable);
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void readsACodeThatIsHeldBeforeItOnceAndNothingWhereThereIsNone() throws IOException, InterruptedException {
        try (Poster _ = Poster.of("VIKNO-КАМЕРА-7", pictures)) {
            DeviceEvent.Scanned scanned = scans.poll(Watch.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(scanned).isNotNull();
            assertThat(scanned.text()).isEqualTo("VIKNO-КАМЕРА-7");
            assertThat(scanned.symbology()).isEqualTo("]Q1");
            assertThat(scans.poll(3, TimeUnit.SECONDS)).isNull();
        }
        try (Poster _ = Poster.blank(pictures)) {
            assertThat(scans.poll(4, TimeUnit.SECONDS)).isNull();
        }
        assertThat(camera.status().usable()).isTrue();
    }
}
