package ua.vikno.devices.linux.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.DeviceEvent.HeadphonesPlugged;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.HeadphoneJack;
import ua.vikno.devices.contract.DeviceContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.discovery.FakeSys;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.evdev.FakeInput;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.transport.Errno;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.support.DeviceClock;

@Execution(ExecutionMode.CONCURRENT)
final class EvdevJackTest extends DeviceContract<HeadphoneJack> {
    private final FakeInput input = new FakeInput();
    private final FakeSys sys;
    private FakeSys.Usb usb;

    EvdevJackTest(@TempDir Path root) {
        sys = new FakeSys(root);
        usb = card();
    }

    private FakeSys.Usb card() {
        return sys.plugIn("1-4", "0d8c", "0014", "", "USB Headphone").input(8, "0", "capabilities/sw=4");
    }

    @Override
    protected HeadphoneJack create() {
        DeviceAddress address = DeviceAddress.of(URI.create("jack+evdev:any"));
        return new EvdevJack(
                "jack",
                new InputSearch(
                        sys.tree(), Wanted.of(address), has -> has.switches().get(InputEvent.HEADPHONES)),
                input,
                DeviceClock.system());
    }

    @Override
    protected void unplug() {
        usb.unplug();
        input.trouble(Errno.ENODEV);
    }

    @Override
    protected void plugIn() {
        input.trouble(0);
        usb = card();
    }

    @Test
    void knowsHeadphonesThatWereInBeforeItWasStarted() {
        input.turn(InputEvent.HEADPHONES, true);
        var told = Watch.next(device(), HeadphonesPlugged.class, event -> true);
        ready();
        assertThat(Watch.get(told, device()).plugged()).isTrue();
        assertThat(device().plugged()).isTrue();
    }

    @Test
    void tellsEachChangeOnce() {
        ready();
        var in = Watch.next(device(), HeadphonesPlugged.class, HeadphonesPlugged::plugged);
        input.turn(InputEvent.HEADPHONES, true);
        Watch.get(in, device());
        var out = Watch.next(device(), HeadphonesPlugged.class, event -> true);
        input.turn(InputEvent.HEADPHONES, true);
        input.turn(InputEvent.HEADPHONES, false);
        assertThat(Watch.get(out, device()).plugged()).isFalse();
    }

    @Test
    void aSoundCardThatLeavesTakesItsHeadphonesAlong() {
        ready();
        var in = Watch.next(device(), HeadphonesPlugged.class, HeadphonesPlugged::plugged);
        input.turn(InputEvent.HEADPHONES, true);
        Watch.get(in, device());
        var out = Watch.next(device(), HeadphonesPlugged.class, event -> !event.plugged());
        unplug();
        Watch.get(out, device());
        assertThat(device().plugged()).isFalse();
    }

    @Test
    void asksAgainWhenEventsWereLost() {
        ready();
        var in = Watch.next(device(), HeadphonesPlugged.class, HeadphonesPlugged::plugged);
        input.turn(InputEvent.HEADPHONES, true);
        Watch.get(in, device());
        input.silently(InputEvent.HEADPHONES, false);
        var out = Watch.next(device(), HeadphonesPlugged.class, event -> !event.plugged());
        input.event(InputEvent.SYN, InputEvent.SYN_DROPPED, 0);
        Watch.get(out, device());
        assertThat(device().plugged()).isFalse();
    }

    @Test
    void isFoundWithoutANameBecauseOnlyOneSocketHasASwitch() {
        assertThat(Drivers.load(false).open("jack", DeviceKind.HEADPHONE_JACK, URI.create("jack+evdev:any")))
                .isInstanceOf(Drivers.Found.Opened.class);
    }
}
