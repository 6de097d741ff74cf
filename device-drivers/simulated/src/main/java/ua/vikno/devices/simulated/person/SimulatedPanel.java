package ua.vikno.devices.simulated.person;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Panel;
import ua.vikno.devices.PanelInput;
import ua.vikno.devices.PanelLight;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;

/** {@code sim:panel?situation=door-open}: a cabinet with a sensor, a door, a button and lights. */
public final class SimulatedPanel extends PersonalDevice implements Panel {
    public static final Set<String> PARAMETERS = Set.of("situation");
    private static final List<Situation> SITUATIONS = List.of(
            Situation.NORMAL,
            Situation.of(Kind.SOMEBODY_NEAR),
            Situation.of(Kind.DOOR_OPEN),
            Situation.of(Kind.HELP_HELD),
            Situation.of(Kind.UNPLUGGED));

    private final Set<PanelInput> told = EnumSet.noneOf(PanelInput.class);
    private volatile PanelLight light = PanelLight.OFF;
    private volatile boolean backlight = true;
    private volatile Runnable watcher = () -> {};

    public SimulatedPanel(String id, DeviceAddress address, InstantSource clock) {
        super(
                id,
                DeviceKind.PANEL,
                clock,
                SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())));
    }

    @Override
    public boolean active(PanelInput input) {
        return switch (input) {
            case PRESENCE -> current().kind() == Kind.SOMEBODY_NEAR || current().kind() == Kind.HELP_HELD;
            case DOOR -> current().kind() == Kind.DOOR_OPEN;
            case HELP_BUTTON -> current().kind() == Kind.HELP_HELD;
        };
    }

    @Override
    public void light(PanelLight shown) {
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
    public PanelLight light() {
        return light;
    }

    public boolean backlight() {
        return backlight;
    }

    @Override
    synchronized void follow(Situation situation) {
        for (PanelInput input : PanelInput.values()) {
            boolean now = active(input);
            if (now ? told.add(input) : told.remove(input)) {
                board().tell(new DeviceEvent.InputChanged(input, now, clock().instant()));
            }
        }
    }
}
