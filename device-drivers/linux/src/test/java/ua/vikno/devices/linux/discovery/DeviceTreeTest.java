package ua.vikno.devices.linux.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.spi.DeviceAddress;

final class DeviceTreeTest {
    @TempDir
    private Path root;

    private FakeSys sys;

    @BeforeEach
    void machine() {
        sys = new FakeSys(root);
    }

    private static Wanted wanted(String parameters) {
        return Wanted.of(DeviceAddress.of(URI.create("x:?" + parameters)));
    }

    @Test
    void tellsWhoIsBehindAnInputDevice() {
        sys.plugIn("1-2", "0c2e", "0b61", "14162B3D08", "Honeywell Scanner").input(7, FakeSys.KEYBOARD);
        assertThat(sys.tree().all(Subsystem.INPUT))
                .containsExactly(new Node(
                        root.resolve("dev/input/event7"),
                        "0c2e",
                        "0b61",
                        "14162B3D08",
                        "Honeywell Scanner",
                        "usb-0000:00:14.0-2/input7"));
    }

    @Test
    void findsOneDeviceAmongManyByEachPartOfItsIdentity() {
        sys.plugIn("1-1", "046d", "c31c", "", "Logitech Keyboard").input(3, FakeSys.KEYBOARD);
        sys.plugIn("1-2", "0c2e", "0b61", "A1", "Honeywell Scanner").input(4, FakeSys.KEYBOARD);
        sys.plugIn("1-3", "0c2e", "0b61", "B2", "Honeywell Scanner").input(10, FakeSys.KEYBOARD);
        Path second = root.resolve("dev/input/event10");
        for (String identity : new String[] {
            "vendor=0C2E&serial=B2", "name=scanner&serial=B2", "place=usb-0000%3A00%3A14.0-2%2Finput10"
        }) {
            assertThat(sys.tree().find(Subsystem.INPUT, wanted(identity)))
                    .as(identity)
                    .extracting(Node::device)
                    .containsExactly(second);
        }
        assertThat(sys.tree().find(Subsystem.INPUT, wanted("vendor=0c2e&product=0b61")))
                .extracting(Node::device)
                .containsExactly(root.resolve("dev/input/event4"), second);
        assertThat(sys.tree().find(Subsystem.INPUT, wanted("vendor=ffff"))).isEmpty();
    }

    @Test
    void looksUpToTheUsbPortForNodesThatDoNotKnowWhoTheyAre() {
        sys.plugIn("1-4", "0403", "6001", "FT0001", "FTDI Serial").node("tty", "ttyUSB0");
        sys.plugIn("1-5", "046d", "0825", "", "Logitech Webcam").node("video4linux", "video0");
        assertThat(sys.tree().find(Subsystem.SERIAL, wanted("vendor=0403&serial=FT0001&place=1-4")))
                .containsExactly(new Node(root.resolve("dev/ttyUSB0"), "0403", "6001", "FT0001", "FTDI Serial", "1-4"));
        assertThat(sys.tree().find(Subsystem.CAMERA, wanted("name=webcam")))
                .extracting(Node::device)
                .containsExactly(root.resolve("dev/video0"));
    }

    @Test
    void findsNothingWhereTheKernelHasNoSuchClassOrTheDeviceHasGone() throws Exception {
        assertThat(sys.tree().all(Subsystem.USB_PRINTER)).isEmpty();
        FakeSys.Usb scanner =
                sys.plugIn("1-2", "0c2e", "0b61", "A1", "Honeywell Scanner").input(4, FakeSys.KEYBOARD);
        scanner.unplug();
        assertThat(sys.tree().all(Subsystem.INPUT)).isEmpty();
        Files.createSymbolicLink(root.resolve("sys/class/input/event9"), root.resolve("sys/devices/gone"));
        assertThat(sys.tree().all(Subsystem.INPUT)).isEmpty();
    }

    @Test
    void readsFurtherAttributesAndNoMoreThanAPageOfThem() {
        sys.plugIn("1-2", "0c2e", "0b61", "A1", "Honeywell Scanner")
                .input(4, FakeSys.KEYBOARD, "capabilities/abs=" + "f".repeat(10_000));
        Node node = sys.tree().all(Subsystem.INPUT).getFirst();
        assertThat(sys.tree().attribute(Subsystem.INPUT, node, "capabilities/key"))
                .isEqualTo(FakeSys.KEYBOARD);
        assertThat(sys.tree().attribute(Subsystem.INPUT, node, "capabilities/abs"))
                .hasSize(4096);
        assertThat(sys.tree().attribute(Subsystem.INPUT, node, "capabilities/none"))
                .isEmpty();
    }

    @Test
    void refusesAnIdentityThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> wanted("vendor=Honeywell"));
        assertThatIllegalArgumentException().isThrownBy(() -> wanted("product=b61"));
        assertThat(wanted("serial=1").anything()).isFalse();
    }
}
