package ua.vikno.devices.simulated.person;

import java.util.List;
import java.util.Set;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.HeadphoneJack;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

/** {@code sim:headphones?situation=headphones-in}: a jack with or without a plug. */
public final class SimulatedHeadphones extends PersonalDevice implements HeadphoneJack {
    public static final Set<String> PARAMETERS = Set.of("situation");
    private static final List<Situation> SITUATIONS =
            List.of(Situation.NORMAL, Situation.of(Kind.HEADPHONES_IN), Situation.of(Kind.UNPLUGGED));

    private boolean told;

    public SimulatedHeadphones(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.HEADPHONE_JACK,
                clock,
                SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())));
        this.told = plugged();
    }

    @Override
    public boolean plugged() {
        return current().kind() == Kind.HEADPHONES_IN;
    }

    @Override
    synchronized void follow(Situation situation) {
        boolean now = plugged();
        if (now != told) {
            told = now;
            board().tell(new DeviceEvent.HeadphonesPlugged(now, clock().instant()));
        }
    }
}
