package ua.vikno.devices.simulated.printer;

import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.support.Reading;

/** What a printer in a situation says of itself. */
final class Conditions {
    private Conditions() {}

    static Reading of(Situation.Kind situation, boolean busy) {
        return switch (situation) {
            case NORMAL,
                    PAPER_OUT_AFTER,
                    SLOW,
                    HEADPHONES_IN,
                    SOMEBODY_NEAR,
                    DOOR_OPEN,
                    HELP_HELD,
                    CARD_DECLINED,
                    CARD_PARTLY_APPROVED,
                    PERSON_CANCELS,
                    OCCUPIED,
                    ANSWER_LOST,
                    REQUEST_LOST,
                    FRAGMENTED -> answered(Set.of(), busy, situation);
            case PAPER_NEAR_END -> answered(Set.of(Condition.PAPER_NEAR_END), busy, situation);
            case PAPER_OUT -> answered(Set.of(Condition.PAPER_OUT), busy, situation);
            case COVER_OPEN -> answered(Set.of(Condition.COVER_OPEN), busy, situation);
            case PAPER_JAM -> answered(Set.of(Condition.PAPER_JAM), busy, situation);
            case CUTTER_ERROR -> answered(Set.of(Condition.CUTTER_ERROR), busy, situation);
            case UNCONFIRMED -> answered(Set.of(Condition.NO_STATUS_CHANNEL), busy, situation);
            case GARBAGE -> Reading.away(State.FAULT, Condition.PROTOCOL, situation.toString());
            case DEAD, HALF_OPEN ->
                new Reading(State.DEGRADED, Set.of(Condition.NO_STATUS_CHANNEL), false, situation.toString());
            case UNPLUGGED, CUT -> Reading.away(State.ABSENT, Condition.OFFLINE, situation.toString());
        };
    }

    private static Reading answered(Set<Condition> conditions, boolean busy, Situation.Kind situation) {
        return Reading.answered(conditions, busy, situation.toString());
    }
}
