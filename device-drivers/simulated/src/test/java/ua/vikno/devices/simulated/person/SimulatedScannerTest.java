package ua.vikno.devices.simulated.person;

import java.util.Map;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.contract.BarcodeScannerContract;
import ua.vikno.devices.contract.HastyClock;
import ua.vikno.devices.spi.DeviceAddress;

final class SimulatedScannerTest extends BarcodeScannerContract {
    private final HastyClock clock = HastyClock.standing();
    private final SimulatedScanner scanner =
            new SimulatedScanner("scanner", new DeviceAddress("sim", "scanner", Map.of()), clock);

    @Override
    protected HastyClock clock() {
        return clock;
    }

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
