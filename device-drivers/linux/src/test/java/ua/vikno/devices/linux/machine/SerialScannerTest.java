package ua.vikno.devices.linux.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.testing.Needs;

/** A serial scanner behind an FTDI adapter, through the kernel's ftdi_sio. */
@Tag(Needs.MACHINE)
@Timeout(180)
final class SerialScannerTest {
    private static final String ADDRESS = "scanner+serial:?vendor=0403&product=6001&baud=9600&silence=3000";

    private static Machine machine;
    private static Wire cable;

    private final BlockingQueue<DeviceEvent.Scanned> scans = new LinkedBlockingQueue<>();
    private final BlockingQueue<DeviceStatus> absences = new LinkedBlockingQueue<>();
    private final BarcodeScanner scanner = (BarcodeScanner) ((Drivers.Found.Opened)
                    Drivers.load(false).open("scanner", DeviceKind.BARCODE_SCANNER, URI.create(ADDRESS)))
            .device();

    @BeforeAll
    static void takeTheHand() {
        machine = new Machine();
        cable = Wire.named("vikno.far");
    }

    @AfterAll
    static void leaveTheHand() {
        cable.close();
        machine.close();
    }

    @BeforeEach
    void plugIn() {
        plug();
        scanner.listen(event -> {
            if (event instanceof DeviceEvent.Scanned scanned) {
                scans.add(scanned);
            } else if (event instanceof DeviceEvent.StatusChanged changed
                    && changed.now().state() == State.ABSENT) {
                absences.add(changed.now());
            }
        });
        scanner.start();
        Watch.until(scanner, DeviceStatus::usable);
        absences.clear();
    }

    @AfterEach
    void unplug() {
        scanner.close();
        machine.unplug("adapter");
    }

    private static void plug() {
        machine.plugWhenFree("usb-serial", "adapter", Map.of("chardev", "cable"));
    }

    private static void send(String text) {
        cable.send(text.getBytes(StandardCharsets.UTF_8));
    }

    private String scanned() throws InterruptedException {
        DeviceEvent.Scanned scanned = scans.poll(Watch.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(scanned).as("a scan").isNotNull();
        return scanned.text();
    }

    @Test
    void readsWhatComesInPiecesAndKeepsTheGroupSeparator() throws InterruptedException {
        send("]d20104820000");
        send("000017\u001d10ЛОТ-7\r\n");
        assertThat(scanned()).isEqualTo("0104820000000017\u001d10ЛОТ-7");
    }

    @Test
    void readsACodeWithoutSuffix() throws InterruptedException {
        send("482000000001");
        assertThat(scanned()).isEqualTo("482000000001");
    }

    @Test
    void unpluggedItIsMissedOnceAndFoundAgain() throws InterruptedException {
        machine.unplug("adapter");
        Watch.until(scanner, status -> status.state() == State.ABSENT);
        plug();
        Watch.until(scanner, DeviceStatus::usable);
        send("AGAIN-2\r");
        assertThat(scanned()).isEqualTo("AGAIN-2");
        assertThat(absences).hasSize(1);
    }
}
