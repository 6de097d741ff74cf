package ua.vikno.devices.linux.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.DeviceEvent.HeadphonesPlugged;
import ua.vikno.devices.DeviceEvent.KeyPressed;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Keypad;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.discovery.FakeSys;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.evdev.FakeInput;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.evdev.KeyCodes;
import ua.vikno.devices.linux.transport.Errno;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.support.DeviceClock;

@Execution(ExecutionMode.CONCURRENT)
final class EvdevKeypadTest extends DeviceContract<Keypad> {
    private final FakeInput input = new FakeInput();
    private final FakeSys sys;
    private FakeSys.Usb usb;

    EvdevKeypadTest(@TempDir Path root) {
        sys = new FakeSys(root);
        usb = pad();
    }

    private FakeSys.Usb pad() {
        return sys.plugIn("1-3", "2047", "09d0", "", "Storm AudioNav")
                .input(5, FakeSys.MEDIA_KEYS)
                .input(6, FakeSys.KEYBOARD);
    }

    private Keypad keypad(String parameters) {
        DeviceAddress address = DeviceAddress.of(URI.create("keypad+evdev:?vendor=2047" + parameters));
        KeyMap map = KeyMap.of(address);
        return new EvdevKeypad(
                "keypad",
                new InputSearch(sys.tree(), Wanted.of(address), has -> map.fits(has.keys())),
                input,
                map,
                DeviceClock.system());
    }

    @Override
    protected Keypad create() {
        return keypad("");
    }

    @Override
    protected void unplug() {
        usb.unplug();
        input.trouble(Errno.ENODEV);
    }

    @Override
    protected void plugIn() {
        input.trouble(0);
        usb = pad();
    }

    private List<KeypadKey> pressed(Keypad keypad, String... keys) {
        keypad.start();
        List<KeypadKey> pressed = new CopyOnWriteArrayList<>();
        keypad.listen(event -> {
            if (event instanceof KeyPressed key) {
                pressed.add(key.key());
            }
        });
        var last = Watch.next(keypad, KeyPressed.class, event -> pressed.size() > keys.length - 1);
        for (String key : keys) {
            input.strike(KeyCodes.find(key).orElseThrow());
        }
        Watch.get(last, keypad);
        return new ArrayList<>(pressed);
    }

    @Test
    void arrowsEnterAndVolumeMeanWhatTheyShow() {
        assertThat(pressed(device(), "UP", "DOWN", "LEFT", "RIGHT", "ENTER", "F1", "VOLUMEUP", "VOLUMEDOWN"))
                .containsExactly(
                        KeypadKey.UP,
                        KeypadKey.DOWN,
                        KeypadKey.LEFT,
                        KeypadKey.RIGHT,
                        KeypadKey.OK,
                        KeypadKey.HELP,
                        KeypadKey.VOLUME_UP,
                        KeypadKey.VOLUME_DOWN);
        assertThat(input.grabbed()).isTrue();
    }

    @Test
    void aPadWithTwelveKeysHasItsFiguresAndWhatStandsBesideThem() {
        assertThat(pressed(device(), "KP0", "KP1", "KP5", "KP9", "KPASTERISK", "KPSLASH", "7"))
                .containsExactly(
                        KeypadKey.DIGIT_0,
                        KeypadKey.DIGIT_1,
                        KeypadKey.DIGIT_5,
                        KeypadKey.DIGIT_9,
                        KeypadKey.ERASE,
                        KeypadKey.PACE,
                        KeypadKey.DIGIT_7);
    }

    @Test
    void helpHeldForASecondAsksToSayItAgain() {
        Keypad keypad = ready();
        var told = Watch.next(keypad, KeyPressed.class, event -> true);
        int help = KeyCodes.find("F1").orElseThrow();
        input.key(help, 1);
        input.later(Duration.ofSeconds(1));
        input.key(help, 0);
        assertThat(Watch.get(told, keypad).key()).isEqualTo(KeypadKey.REPEAT);
    }

    @Test
    void aPadWithFunctionKeysIsMapped() {
        try (Keypad mapped = keypad("&up=F13&down=F14,F15&ok=RIGHT&right=F16")) {
            assertThat(pressed(mapped, "F13", "F15", "RIGHT", "F16"))
                    .containsExactly(KeypadKey.UP, KeypadKey.DOWN, KeypadKey.OK, KeypadKey.RIGHT);
        }
    }

    @Test
    void aHeldKeyIsOnePress() {
        Keypad keypad = ready();
        List<KeypadKey> pressed = new CopyOnWriteArrayList<>();
        var help = Watch.next(keypad, KeyPressed.class, event -> {
            pressed.add(event.key());
            return event.key() == KeypadKey.HELP;
        });
        int down = KeyCodes.find("DOWN").orElseThrow();
        input.key(down, 1);
        input.key(down, 2);
        input.key(down, 2);
        input.key(down, 0);
        input.strike(KeyCodes.find("A").orElseThrow());
        input.strike(KeyCodes.find("F1").orElseThrow());
        Watch.get(help, keypad);
        assertThat(pressed)
                .startsWith(KeypadKey.DOWN)
                .doesNotContain(KeypadKey.UP)
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aPadWithAJackOfItsOwnTellsOfHeadphones() {
        try (Keypad mapped = keypad("&jack-in=F20&jack-out=F21")) {
            mapped.start();
            var in = Watch.next(mapped, HeadphonesPlugged.class, HeadphonesPlugged::plugged);
            var out = Watch.next(mapped, HeadphonesPlugged.class, event -> !event.plugged());
            input.strike(KeyCodes.find("F20").orElseThrow());
            input.strike(KeyCodes.find("F21").orElseThrow());
            assertThat(Watch.get(in, mapped).at())
                    .isBeforeOrEqualTo(Watch.get(out, mapped).at());
        }
    }

    @Test
    void refusesMapsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> keypad("&up=WONDER"));
        assertThatIllegalArgumentException().isThrownBy(() -> keypad("&up=F13&down=F13"));
        assertThatIllegalArgumentException().isThrownBy(() -> keypad("&up=F13,"));
        assertThat(Drivers.load(false).open("keypad", DeviceKind.KEYPAD, URI.create("keypad+evdev:?up=F13")))
                .isInstanceOf(Drivers.Found.Refused.class);
        assertThat(Drivers.load(false).open("keypad", DeviceKind.KEYPAD, URI.create("keypad+evdev:?vendor=2047")))
                .isInstanceOf(Drivers.Found.Opened.class);
    }
}
