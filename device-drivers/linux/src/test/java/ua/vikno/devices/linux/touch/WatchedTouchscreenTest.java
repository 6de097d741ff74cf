package ua.vikno.devices.linux.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Touchscreen;
import ua.vikno.devices.Touchscreen.Size;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.linux.discovery.FakeSys;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.evdev.Capabilities;
import ua.vikno.devices.linux.evdev.FakeInput;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.evdev.InputSource.Axis;
import ua.vikno.devices.linux.transport.Errno;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.support.DeviceClock;

@Execution(ExecutionMode.CONCURRENT)
final class WatchedTouchscreenTest extends DeviceContract<Touchscreen> {
    private final FakeInput input = new FakeInput();
    private final Path root;
    private final FakeSys sys;
    private FakeSys.Usb usb;

    WatchedTouchscreenTest(@TempDir Path root) {
        this.root = root;
        sys = new FakeSys(root);
        sys.plugIn("1-1", "046d", "c31c", "", "Logitech Keyboard").input(3, FakeSys.KEYBOARD);
        usb = screen();
    }

    private FakeSys.Usb screen() {
        return sys.plugIn("1-5", "0eef", "c002", "", "eGalax TouchController")
                .input(9, "400 0 0 0 0 0", "capabilities/abs=2608000 3", "properties=2");
    }

    private WatchedTouchscreen touchscreen(String address) {
        DeviceAddress parsed = DeviceAddress.of(URI.create(address));
        return new WatchedTouchscreen(
                "touch",
                new InputSearch(sys.tree(), Wanted.of(parsed), Capabilities::touches),
                input,
                new Geometry(Geometry.of(parsed).configured(), root.resolve("sys/class/drm")),
                DeviceClock.system());
    }

    @Override
    protected Touchscreen create() {
        return touchscreen("touch+evdev:?vendor=0eef");
    }

    @Override
    protected void unplug() {
        usb.unplug();
    }

    @Override
    protected void plugIn() {
        usb = screen();
    }

    private void monitor(String connector) throws IOException {
        Path directory = Files.createDirectories(root.resolve("sys/class/drm").resolve(connector));
        Files.write(directory.resolve("edid"), HexFormat.of().parseHex(EdidTest.DELL_P2414H));
    }

    @Test
    void isFoundByWhatItCanDoAndNeverGrabbed() {
        assertThat(ready().status().detail()).contains("event9", "eGalax");
        assertThat(input.grabbed()).isFalse();
    }

    @Test
    void takesItsSizeFromTheMonitor() throws IOException {
        monitor("card0-HDMI-A-1");
        Files.createDirectories(root.resolve("sys/class/drm/card0-DP-1"));
        assertThat(ready().size()).contains(new Size(527, 297));
    }

    @Test
    void asksTheDigitiserWhereSeveralMonitorsMightBeMeant() throws IOException {
        monitor("card0-HDMI-A-1");
        monitor("card0-HDMI-A-2");
        input.axis(0x35, new Axis(0, 4760, 10));
        input.axis(0x36, new Axis(0, 2680, 10));
        assertThat(ready().size()).contains(new Size(476, 268));
    }

    @Test
    void hasNoSizeIfNobodySays() {
        input.axis(0x35, new Axis(0, 4095, 0));
        input.axis(0x36, new Axis(Integer.MIN_VALUE, Integer.MAX_VALUE, 1));
        assertThat(ready().size()).isEmpty();
    }

    @Test
    void isThereEvenIfWeMayNotOpenIt() {
        input.trouble(Errno.EACCES);
        assertThat(ready().size()).isEqualTo(Optional.empty());
    }

    @Test
    void believesTheConfigurationMost() throws IOException {
        monitor("card0-HDMI-A-1");
        try (Touchscreen configured = touchscreen("touch+evdev:?width-mm=268&height-mm=476")) {
            assertThat(configured.size()).contains(new Size(268, 476));
        }
    }

    @Test
    void refusesHalfASize() {
        assertThatIllegalArgumentException().isThrownBy(() -> touchscreen("touch+evdev:?width-mm=268"));
        assertThat(Drivers.load(false).open("touch", DeviceKind.TOUCHSCREEN, URI.create("touch+evdev:?height-mm=-1")))
                .isInstanceOf(Drivers.Found.Refused.class);
        assertThat(Drivers.load(false).open("touch", DeviceKind.TOUCHSCREEN, URI.create("touch+evdev:any")))
                .isInstanceOf(Drivers.Found.Opened.class);
    }
}
