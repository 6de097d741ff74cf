package ua.vikno.devices.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;
import ua.vikno.devices.spi.Drivers.Reason;

final class SimulatedDriversTest {
    private static final Map<DeviceKind, String> ADDRESSES = Map.of(
            DeviceKind.RECEIPT_PRINTER, "sim:receipt-printer?paper=out",
            DeviceKind.DOCUMENT_PRINTER, "sim:document-printer?paper=out-after:1",
            DeviceKind.BARCODE_SCANNER, "sim:scanner?situation=unplugged",
            DeviceKind.SPEECH, "sim:speech",
            DeviceKind.HEADPHONE_JACK, "sim:headphones?situation=headphones-in",
            DeviceKind.KEYPAD, "sim:keypad",
            DeviceKind.TOUCHSCREEN, "sim:touchscreen?width-mm=268",
            DeviceKind.CABINET, "sim:cabinet?situation=door-open",
            DeviceKind.PAYMENT_TERMINAL, "sim:terminal?situation=card-declined",
            DeviceKind.NETWORK, "sim:network?situation=cut");

    @Test
    void thereIsASimulationOfEveryKindOfDevice() {
        Drivers drivers = Drivers.load(true);
        for (DeviceKind kind : DeviceKind.values()) {
            Found found = drivers.open("a", kind, URI.create(ADDRESSES.getOrDefault(kind, "none:-")));
            assertThat(found).isInstanceOfSatisfying(Found.Opened.class, opened -> {
                assertThat(opened.device()).isInstanceOf(Playable.class);
                assertThat(opened.device().kind()).isEqualTo(kind);
            });
        }
    }

    @Test
    void situationsInTheAddressArePlayed() {
        Found found = Drivers.load(true)
                .open("a", DeviceKind.DOCUMENT_PRINTER, URI.create("sim:document-printer?paper=out-after:2"));
        assertThat(found)
                .isInstanceOfSatisfying(
                        Found.Opened.class,
                        opened -> assertThat(
                                        ((Playable) opened.device()).current().name())
                                .isEqualTo("paper-out-after:2"));
    }

    @Test
    void simulationsAreRefusedOutsideADemonstration() {
        assertThat(Drivers.load(false).open("a", DeviceKind.NETWORK, URI.create("sim:network")))
                .isEqualTo(new Found.Refused(Reason.ONLY_IN_DEMONSTRATION, "sim:network"));
    }

    @Test
    void aMistakeInTheAddressIsNamed() {
        Drivers drivers = Drivers.load(true);
        for (String address : List.of(
                "sim:receipt-printer?papper=out",
                "sim:receipt-printer?paper",
                "sim:receipt-printer?paper=gone",
                "sim:receipt-printer?width=wide")) {
            assertThat(drivers.open("a", DeviceKind.RECEIPT_PRINTER, URI.create(address)))
                    .isInstanceOfSatisfying(
                            Found.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_ADDRESS));
        }
    }

    @Test
    void anUnknownSchemeHasNoDriver() {
        assertThat(Drivers.load(true).open("a", DeviceKind.SPEECH, URI.create("voice:any")))
                .isEqualTo(new Found.Refused(Reason.NO_DRIVER, "SPEECH voice"));
    }
}
