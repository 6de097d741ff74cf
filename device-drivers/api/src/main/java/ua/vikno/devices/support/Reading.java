package ua.vikno.devices.support;

import java.util.EnumSet;
import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;

/**
 * What a driver has just learnt about its device.
 *
 * @param contact whether the device itself answered
 * @param detail for the technician's log; never anything personal
 */
public record Reading(State state, Set<Condition> conditions, boolean contact, String detail) {
    private static final Set<Condition> MENDED_BY_ANYONE = EnumSet.of(
            Condition.PAPER_OUT,
            Condition.PAPER_JAM,
            Condition.OUTPUT_FULL,
            Condition.COVER_OPEN,
            Condition.TONER_EMPTY,
            Condition.SUPPLY_MISSING);
    private static final Set<Condition> ONLY_A_WARNING =
            EnumSet.of(Condition.PAPER_NEAR_END, Condition.TONER_LOW, Condition.NO_STATUS_CHANNEL, Condition.TAMPERED);

    public Reading {
        conditions = Set.copyOf(conditions);
    }

    /** The device answered; its conditions decide what it can do. */
    public static Reading answered(Set<Condition> conditions, boolean busy, String detail) {
        return new Reading(stateOf(conditions, busy), conditions, true, detail);
    }

    /** The device cannot be reached, or not understood. */
    public static Reading away(State state, Condition why, String detail) {
        return new Reading(state, Set.of(why), false, detail);
    }

    /** The conditions under which nothing can be printed. */
    public static Set<Condition> blocking(Set<Condition> conditions) {
        Set<Condition> blocking = EnumSet.noneOf(Condition.class);
        blocking.addAll(conditions);
        blocking.removeAll(ONLY_A_WARNING);
        return blocking;
    }

    private static State stateOf(Set<Condition> conditions, boolean busy) {
        Set<Condition> blocking = blocking(conditions);
        if (blocking.isEmpty()) {
            return busy ? State.BUSY : conditions.isEmpty() ? State.READY : State.DEGRADED;
        }
        return MENDED_BY_ANYONE.containsAll(blocking) ? State.ATTENTION : State.FAULT;
    }
}
