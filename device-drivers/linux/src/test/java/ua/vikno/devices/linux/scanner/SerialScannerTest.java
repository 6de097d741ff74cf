package ua.vikno.devices.linux.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceEvent.Scanned;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.BarcodeScannerContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.transport.DeviceFile;
import ua.vikno.devices.linux.transport.PtyPair;
import ua.vikno.devices.testing.Needs;

/** A serial scanner at the far end of a line made by socat. */
@Tag(Needs.PEER)
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
final class SerialScannerTest extends BarcodeScannerContract {
    private static final String GS = "\u001D";

    private final Path port;
    private PtyPair pair;
    private DeviceFile far;

    SerialScannerTest(@TempDir Path directory) throws IOException {
        port = directory.resolve("port");
        pair = new PtyPair();
        far = DeviceFile.open(pair.far());
        Files.createSymbolicLink(port, pair.near());
    }

    @Override
    protected BarcodeScanner create() {
        return (BarcodeScanner) new ScannerDrivers(clock())
                .open(
                        "scanner",
                        DeviceKind.BARCODE_SCANNER,
                        URI.create("scanner+serial:" + port + "?baud=115200&silence=1000"));
    }

    @Override
    protected void show(String text) throws IOException {
        send(text + "\r\n");
    }

    private void send(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            far.await(true, Duration.ofSeconds(5));
            far.write(bytes);
        }
    }

    @Override
    protected void unplug() throws IOException {
        Files.delete(port);
        far.close();
        pair.close();
    }

    @Override
    protected void plugIn() throws IOException {
        pair = new PtyPair();
        far = DeviceFile.open(pair.far());
        Files.createSymbolicLink(port, pair.near());
    }

    @AfterEach
    void putAway() throws IOException {
        far.close();
        pair.close();
    }

    private Scanned next(String... fragments) throws IOException {
        BarcodeScanner scanner = ready();
        var scan = Watch.next(scanner, Scanned.class, event -> true);
        for (String fragment : fragments) {
            send(fragment);
        }
        return Watch.get(scan, scanner);
    }

    @Test
    void joinsFragmentsAndKeepsGroupSeparators() throws Exception {
        Scanned scan = next("]d201048200", "00000017" + GS + "21AB", "C" + GS, "1726\r");
        assertThat(scan.text()).isEqualTo("0104820000000017" + GS + "21ABC" + GS + "1726");
        assertThat(scan.symbology()).isEqualTo("]d2");
    }

    @Test
    void readsUkrainianAsItStandsInTheSymbol() throws Exception {
        assertThat(next("]Q1Їжак з’їв ґудзик № 7, 120 ₴\r").text()).isEqualTo("Їжак з’їв ґудзик № 7, 120 ₴");
    }

    @Test
    void endsACodeWithoutSuffixWhenTheLineFallsSilent() throws Exception {
        assertThat(next("A042").text()).isEqualTo("A042");
    }

    @Test
    void goesOnceHoweverOftenItIsLookedFor() throws Exception {
        BarcodeScanner scanner = ready();
        List<State> told = new CopyOnWriteArrayList<>();
        scanner.listen(event -> {
            if (event instanceof DeviceEvent.StatusChanged changed) {
                told.add(changed.now().state());
            }
        });
        unplug();
        Watch.untilSaid(scanner, "not plugged in");
        plugIn();
        Watch.until(scanner, DeviceStatus::usable);
        var scan = Watch.next(scanner, Scanned.class, event -> true);
        show("4820000000017");
        Watch.get(scan, scanner);
        assertThat(told).containsExactly(State.ABSENT, State.READY);
    }
}
