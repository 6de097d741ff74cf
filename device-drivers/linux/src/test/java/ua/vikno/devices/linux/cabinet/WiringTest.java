package ua.vikno.devices.linux.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.transport.DeviceFile;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DEVICE)
final class WiringTest {
    private static Device open(String address) {
        return new CabinetDrivers().open("cabinet", DeviceKind.CABINET, URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cabinet+gpio:?chip=gpiochip0",
                "cabinet+gpio:?door=1",
                "cabinet+gpio:?chip=gpiochip0&label=pins&door=1",
                "cabinet+gpio:?chip=../mem&door=1",
                "cabinet+gpio:?chip=gpiochip0&door=1&help=1",
                "cabinet+gpio:?chip=gpiochip0&door=1&active-low=help",
                "cabinet+gpio:?chip=gpiochip0&door=one",
                "cabinet+gpio:?chip=gpiochip0&door=1&bias=sideways",
                "cabinet+gpio:?chip=gpiochip0&door=1&debounce-ms=5000",
                "cabinet+gpio:?chip=gpiochip0&window=1"
            })
    void aWiringThatCannotBeMeantIsRefused(String address) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> open(address).close());
    }

    @Test
    void aChipThatIsNotThereIsWaitedFor() {
        try (Device cabinet = open("cabinet+gpio:?label=no%20such%20chip&door=1")) {
            cabinet.start();
            assertThat(Watch.until(cabinet, status -> status.state() == State.ABSENT)
                            .detail())
                    .contains("no such chip");
        }
    }

    @Test
    void somethingElseThanAChipIsToldApart() throws IOException {
        Wiring wiring = Wiring.of(DeviceAddress.of(URI.create("cabinet+gpio:?door=1")));
        assertThatExceptionOfType(DeviceFileException.class)
                .isThrownBy(() -> GpioLines.open(Path.of("/dev/zero"), wiring))
                .satisfies(e -> assertThat(e.condition()).isEqualTo(Condition.PROTOCOL));
        try (DeviceFile zero = DeviceFile.open(Path.of("/dev/zero"))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> zero.part(9999).close());
        }
    }
}
