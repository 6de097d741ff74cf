package ua.vikno.devices.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import java.net.URI;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.cabinet.WiredCabinet;
import ua.vikno.devices.linux.cabinet.Wiring;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.support.DeviceClock;

/**
 * {@code cabinet+pi4j:?presence=17&door=27&help=22&light=18&backlight=23&active-low=door,help}: lines by their BCM numbers,
 * through whichever Pi4J provider the installer has put on the class path; never the mock.
 */
public final class Pi4jDrivers implements DriverProvider {
    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.CABINET && "cabinet+pi4j".equals(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        address.allowOnly(Wiring.PARAMETERS);
        Wiring wiring = Wiring.of(address);
        return new WiredCabinet(id, () -> Pi4jLines.open(Pi4jDrivers::context, wiring), "Pi4J", DeviceClock.system());
    }

    /** Pi4J takes its mock for a provider like any other when it finds it on the class path. */
    private static Context context() {
        Context context = Pi4J.newAutoContext();
        if (context.providers().all().keySet().stream().anyMatch(id -> id.startsWith("mock-"))) {
            context.shutdown();
            throw new IllegalStateException("only the mock provider of Pi4J is here");
        }
        return context;
    }
}
