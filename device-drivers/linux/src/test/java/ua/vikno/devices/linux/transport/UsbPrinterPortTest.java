package ua.vikno.devices.linux.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.spi.DeviceAddress;

/** What can be said of USB printers without one; the suite of the virtual machine has a real usblp. */
final class UsbPrinterPortTest {
    private static Transport.Opener at(String address) {
        return UsbPrinter.at(DeviceAddress.of(URI.create(address)));
    }

    @Test
    void aPrinterThatIsNotPluggedInIsNotThere() {
        for (String address : new String[] {"usb:?vendor=dead&product=beef", "usb:/dev/usb/lp77"}) {
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> at(address).open(Duration.ofSeconds(1)));
        }
    }

    @Test
    void anotherKindOfDeviceIsNoPrinter() {
        assertThatExceptionOfType(DeviceFileException.class)
                .isThrownBy(() -> at("usb:/dev/zero").open(Duration.ofSeconds(1)))
                .satisfies(e -> assertThat(e.condition()).isEqualTo(Condition.PROTOCOL));
    }

    @Test
    void isNamedByNodeOrByIdentityButNotByBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> at("usb:/dev/usb/lp0?vendor=04b8"));
        assertThatIllegalArgumentException().isThrownBy(() -> at("usb:lp0"));
        assertThatIllegalArgumentException().isThrownBy(() -> at("usb:?vendor=epson"));
    }

    @Test
    void whoMayNotOpenItLearnsWhichGroupMay() {
        assertThat(new DeviceFileException(Path.of("/dev/null"), "open", Errno.EACCES))
                .hasMessage("/dev/null: open: permission denied (EACCES), add the kiosk's user to group root")
                .satisfies(e -> assertThat(e.condition()).isEqualTo(Condition.PERMISSION_DENIED));
        assertThat(new DeviceFileException(Path.of("/dev/usb/lp77"), "open", Errno.EBUSY).condition())
                .isEqualTo(Condition.IN_USE_BY_OTHER);
    }
}
