package ua.vikno.devices.simulated.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Touchscreen;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

/** {@code sim:touchscreen?width-mm=268&height-mm=476}: a screen that is there or not. */
public final class SimulatedTouchscreen extends PersonalDevice implements Touchscreen {
    public static final Set<String> PARAMETERS = Set.of("situation", "width-mm", "height-mm");
    private static final List<Situation> SITUATIONS = List.of(Situation.NORMAL, Situation.of(Kind.UNPLUGGED));

    private final Size size;

    public SimulatedTouchscreen(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.TOUCHSCREEN,
                clock,
                SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())));
        this.size = new Size(address.number("width-mm", 268), address.number("height-mm", 476));
    }

    @Override
    public Optional<Size> size() {
        return Optional.of(size);
    }
}
