package ua.vikno.devices.linux.touch;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.evdev.Capabilities;
import ua.vikno.devices.linux.evdev.EventDevice;
import ua.vikno.devices.linux.evdev.InputInventory;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.devices.support.DeviceClock;

/** {@code touch+evdev:?vendor=0eef&width-mm=268&height-mm=476}, or {@code touch+evdev:any} for the first there is. */
public final class TouchDrivers implements DriverProvider {
    private final DeviceClock clock = DeviceClock.system();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.TOUCHSCREEN && "touch+evdev".equals(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        Set<String> known = new HashSet<>(Wanted.PARAMETERS);
        known.addAll(Geometry.parameters());
        address.allowOnly(known);
        InputSearch search = InputSearch.of(address, Capabilities::touches);
        return new WatchedTouchscreen(id, search, EventDevice::open, Geometry.of(address), clock);
    }

    @Override
    public List<FoundDevice> discover() {
        return InputInventory.ofThisMachine().find(DeviceKind.TOUCHSCREEN, "touch+evdev");
    }
}
