package ua.vikno.devices.linux.evdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.spi.FoundDevice;

/** Trees as the kernel shows them, with the masks of real devices. */
final class InputInventoryTest {
    private static final String KEYBOARD = "1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe";
    private static final String MOUSE = "70000 0 0 0 0";
    private static final String TOUCH = "400 0 0 0 0 0";

    @TempDir
    private Path sys;

    private void input(String event, String name, String keys, String properties) throws IOException {
        Path device = sys.resolve("devices/" + event + "/input");
        Files.createDirectories(device.resolve("capabilities"));
        Files.createDirectories(device.resolve("id"));
        Files.writeString(device.resolve("name"), name + "\n");
        Files.writeString(device.resolve("id/vendor"), "05e0\n");
        Files.writeString(device.resolve("id/product"), "1200\n");
        Files.writeString(device.resolve("uniq"), "S 1\n");
        Files.writeString(device.resolve("capabilities/key"), keys + "\n");
        Files.writeString(device.resolve("capabilities/abs"), keys.equals(TOUCH) ? "3\n" : "0\n");
        Files.writeString(device.resolve("properties"), properties + "\n");
        Path entry = sys.resolve("class/input/" + event);
        Files.createDirectories(entry);
        Files.createSymbolicLink(entry.resolve("device"), device);
    }

    @Test
    void aKeyboardMayBeAScannerATouchscreenIsOneAndAMouseIsNothing() throws IOException {
        input("event0", "Symbol Bar Code Scanner", KEYBOARD, "0");
        input("event1", "ILITEK Multi-Touch", TOUCH, "2");
        input("event2", "USB Mouse", MOUSE, "0");
        InputInventory inventory = new InputInventory(new DeviceTree(sys, Path.of("/dev")));
        assertThat(inventory.find(DeviceKind.BARCODE_SCANNER, "scanner+evdev"))
                .extracting(FoundDevice::where)
                .containsExactly("/dev/input/event0");
        assertThat(inventory.find(DeviceKind.TOUCHSCREEN, "touch+evdev"))
                .extracting(FoundDevice::where)
                .containsExactly("/dev/input/event1");
        assertThat(inventory.find(DeviceKind.KEYPAD, "keypad+evdev")).isEmpty();
        assertThat(inventory.find(DeviceKind.HEADPHONE_JACK, "jack+evdev")).isEmpty();
    }

    @Test
    void theAddressFindsTheDeviceAgainWhereverItIsPlugged() throws IOException {
        input("event7", "Symbol Bar Code Scanner", KEYBOARD, "0");
        assertThat(new InputInventory(new DeviceTree(sys, Path.of("/dev")))
                        .find(DeviceKind.BARCODE_SCANNER, "scanner+evdev"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.address().getRawSchemeSpecificPart())
                        .isEqualTo("?vendor=05e0&product=1200&serial=S%201"))
                .satisfies(thing -> assertThat(thing.name()).isEqualTo("05e0:1200 Symbol Bar Code Scanner"));
    }
}
