package ua.vikno.devices.simulated.person;

import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.support.Reading;

/** What a device that is either there or not says of itself. */
final class Reports {
    private Reports() {}

    static Reading of(Situation situation) {
        return switch (situation.kind()) {
            case UNPLUGGED -> Reading.away(State.ABSENT, Condition.OFFLINE, situation.name());
            case DOOR_OPEN -> Reading.answered(Set.of(Condition.TAMPERED), false, situation.name());
            default -> Reading.answered(Set.of(), false, situation.name());
        };
    }
}
