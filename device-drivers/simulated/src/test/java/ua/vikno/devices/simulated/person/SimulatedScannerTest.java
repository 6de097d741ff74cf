package ua.vikno.devices.simulated.person;

import java.time.Instant;
import java.util.Map;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.contract.BarcodeScannerContract;
import ua.vikno.devices.spi.DeviceAddress;

final class SimulatedScannerTest extends BarcodeScannerContract {
    private final SimulatedScanner scanner =
            new SimulatedScanner("scanner", new DeviceAddress("sim", "scanner", Map.of()), () -> Instant.EPOCH);

    @Override
    protected BarcodeScanner create() {
        return scanner;
    }

    @Override
    protected void show(String text) {
        scanner.scan(text);
    }

    @Override
    protected void unplug() {
        scanner.play("unplugged");
    }

    @Override
    protected void plugIn() {
        scanner.play("normal");
    }
}
