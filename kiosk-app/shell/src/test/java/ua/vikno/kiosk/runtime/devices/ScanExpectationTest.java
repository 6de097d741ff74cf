package ua.vikno.kiosk.runtime.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.simulated.person.SimulatedScanner;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Screen;

class ScanExpectationTest {
    private static final Screen ANY = new Screen.Scan(Forms.frame("account.scan", null));

    @Test
    void theScannerIsToldWhetherTheStateTakesAScan() {
        try (SimulatedScanner scanner =
                new SimulatedScanner("camera", new DeviceAddress("sim", "any", Map.of()), DeviceClock.system())) {
            ScanExpectation<Boolean> expectation = new ScanExpectation<>(scanner, takes -> takes);
            expectation.present(ANY, true);
            assertThat(scanner.expected()).isTrue();
            expectation.present(ANY, false);
            assertThat(scanner.expected()).isFalse();
            expectation.present(ANY, false);
            expectation.present(ANY, true);
            assertThat(scanner.expected()).isTrue();
        }
    }
}
