package ua.vikno.devices.simulated.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

/** {@code sim:cabinet?situation=door-open}: a cabinet with a sensor, a door, a button and lights. */
public final class SimulatedCabinet extends PersonalDevice implements Cabinet {
    public static final Set<String> PARAMETERS = Set.of("situation");
    private static final List<Situation> SITUATIONS = List.of(
            Situation.NORMAL,
            Situation.of(Kind.SOMEBODY_NEAR),
            Situation.of(Kind.DOOR_OPEN),
            Situation.of(Kind.HELP_HELD),
            Situation.of(Kind.UNPLUGGED));

    private final Set<CabinetInput> told = EnumSet.noneOf(CabinetInput.class);
    private volatile CabinetLight light = CabinetLight.OFF;
    private volatile boolean backlight = true;
    private volatile Runnable watcher = () -> {};

    public SimulatedCabinet(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.CABINET,
                clock,
                SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())));
    }

    @Override
    public boolean active(CabinetInput input) {
        return switch (input) {
            case PRESENCE -> current().kind() == Kind.SOMEBODY_NEAR || current().kind() == Kind.HELP_HELD;
            case DOOR -> current().kind() == Kind.DOOR_OPEN;
            case HELP_BUTTON -> current().kind() == Kind.HELP_HELD;
        };
    }

    @Override
    public void light(CabinetLight shown) {
        light = shown;
        watcher.run();
    }

    @Override
    public void backlight(boolean on) {
        backlight = on;
        watcher.run();
    }

    /** @param eyes run when a light may have changed, on the kiosk's thread; must return at once */
    public void watch(Runnable eyes) {
        watcher = eyes;
    }

    /** What the status light shows now. */
    public CabinetLight light() {
        return light;
    }

    public boolean backlight() {
        return backlight;
    }

    @Override
    synchronized void follow(Situation situation) {
        for (CabinetInput input : CabinetInput.values()) {
            boolean now = active(input);
            if (now ? told.add(input) : told.remove(input)) {
                board().tell(new DeviceEvent.InputChanged(input, now, clock().instant()));
            }
        }
    }
}
