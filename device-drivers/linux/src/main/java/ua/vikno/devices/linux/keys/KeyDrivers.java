package ua.vikno.devices.linux.keys;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.evdev.EventDevice;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputInventory;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.devices.support.DeviceClock;

/** {@code keypad+evdev:?name=keypad&help=F15} and {@code jack+evdev:?name=headphone}. */
public final class KeyDrivers implements DriverProvider {
    private final DeviceClock clock = DeviceClock.system();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return (kind == DeviceKind.KEYPAD && "keypad+evdev".equals(uri.getScheme()))
                || (kind == DeviceKind.HEADPHONE_JACK && "jack+evdev".equals(uri.getScheme()));
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        return kind == DeviceKind.KEYPAD ? keypad(id, address) : jack(id, address);
    }

    @Override
    public List<FoundDevice> discover() {
        InputInventory inputs = InputInventory.ofThisMachine();
        return Stream.concat(
                        inputs.find(DeviceKind.KEYPAD, "keypad+evdev").stream(),
                        inputs.find(DeviceKind.HEADPHONE_JACK, "jack+evdev").stream())
                .toList();
    }

    private Device keypad(String id, DeviceAddress address) {
        Set<String> known = new HashSet<>(Wanted.PARAMETERS);
        known.addAll(KeyMap.PARAMETERS);
        address.allowOnly(known);
        KeyMap map = KeyMap.of(address);
        InputSearch search = InputSearch.of(address, has -> map.fits(has.keys()));
        if (search.wanted().anything()) {
            throw new IllegalArgumentException("which key pad? any keyboard would be taken from its user");
        }
        return new EvdevKeypad(id, search, EventDevice::open, map, clock);
    }

    private Device jack(String id, DeviceAddress address) {
        address.allowOnly(Wanted.PARAMETERS);
        InputSearch search = InputSearch.of(address, has -> has.switches().get(InputEvent.HEADPHONES));
        return new EvdevJack(id, search, EventDevice::open, clock);
    }
}
