package ua.vikno.devices.simulated.person;

import java.util.List;
import java.util.Set;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Keypad;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

/** {@code sim:keypad}: a pad whose keys a test or the desk presses. */
public final class SimulatedKeypad extends PersonalDevice implements Keypad {
    public static final Set<String> PARAMETERS = Set.of("situation");
    private static final List<Situation> SITUATIONS = List.of(Situation.NORMAL, Situation.of(Kind.UNPLUGGED));

    public SimulatedKeypad(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.KEYPAD,
                clock,
                SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())));
    }

    /** Nothing happens while the pad is unplugged. */
    public void press(KeypadKey key) {
        if (present()) {
            board().tell(new DeviceEvent.KeyPressed(key, clock().instant()));
        }
    }
}
