package ua.vikno.devices.linux.evdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.linux.discovery.FakeSys;
import ua.vikno.devices.linux.discovery.Node;
import ua.vikno.devices.linux.discovery.Subsystem;

final class CapabilitiesTest {
    private final FakeSys sys;

    CapabilitiesTest(@TempDir Path root) {
        sys = new FakeSys(root);
    }

    private Capabilities of(String keys, String... more) {
        FakeSys.Usb usb = sys.plugIn("1-1", "0c2e", "0b61", "", "Some Device").input(3, keys, more);
        Node node = sys.tree().all(Subsystem.INPUT).getFirst();
        Capabilities read = Capabilities.of(sys.tree(), node);
        usb.unplug();
        return read;
    }

    @Test
    void aKeyboardTypes() {
        assertThat(of(FakeSys.KEYBOARD).types()).isTrue();
        assertThat(of(FakeSys.KEYBOARD).touches()).isFalse();
    }

    @Test
    void mediaKeysBesideAKeyboardDoNotType() {
        assertThat(of(FakeSys.MEDIA_KEYS).types()).isFalse();
    }

    @Test
    void aTouchscreenTouchesAndATouchpadDoesNot() {
        String touchKeys = "400 0 0 0 0 0";
        assertThat(of(touchKeys, "capabilities/abs=2608000 3", "properties=2").touches())
                .isTrue();
        assertThat(of(touchKeys, "capabilities/abs=3", "properties=2").touches())
                .isTrue();
        assertThat(of("e520 10000 0 0 0 0", "capabilities/abs=e608000 3", "properties=5")
                        .touches())
                .isFalse();
    }
}
