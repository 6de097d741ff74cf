package ua.vikno.devices.linux.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;

final class ScannerDriversTest {
    private static Found open(String uri) {
        return Drivers.load(false).open("scanner", DeviceKind.BARCODE_SCANNER, URI.create(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scanner+evdev:?vendor=0c2e&product=0b61&suffix=tab&prefix=%02&silence=300&longest=500",
                "scanner+evdev:?name=barcode",
                "scanner+serial:/dev/serial/by-id/usb-Honeywell-if00?baud=115200&suffix=%03",
                "scanner+serial:?vendor=0c2e&serial=A1",
                "scanner+camera:any",
                "scanner+camera:/dev/v4l/by-id/usb-Logitech-index0?width=640&height=480&fps=10"
            })
    void opensWhatIsNamed(String uri) {
        assertThat(open(uri)).isInstanceOfSatisfying(Found.Opened.class, opened -> {
            try (var device = opened.device()) {
                assertThat(device).isInstanceOf(BarcodeScanner.class);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scanner+evdev:?suffix=tab",
                "scanner+evdev:any",
                "scanner+camera:?vendor=046d&fps=0",
                "scanner+camera:video0",
                "scanner+evdev:/dev/input/event3",
                "scanner+evdev:?vendor=0c2e&colour=red",
                "scanner+evdev:?vendor=honeywell",
                "scanner+serial:?baud=9600",
                "scanner+serial:?vendor=0c2e&silence=never"
            })
    void refusesWhatIsNot(String uri) {
        assertThat(open(uri))
                .isInstanceOfSatisfying(
                        Found.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Drivers.Reason.BAD_ADDRESS));
    }

    @Test
    void namesTheReasonForATechnician() {
        assertThat(open("scanner+evdev:?name="))
                .isInstanceOfSatisfying(
                        Found.Refused.class,
                        refused -> assertThat(refused.detail()).contains("which scanner?"));
    }
}
