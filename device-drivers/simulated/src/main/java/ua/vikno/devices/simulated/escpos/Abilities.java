package ua.vikno.devices.simulated.escpos;

/**
 * What this printer can say: clones leave out one or all.
 *
 * @param automatic GS a
 * @param realTime DLE EOT
 * @param endOfJob GS r
 */
public record Abilities(boolean automatic, boolean realTime, boolean endOfJob) {
    public static final Abilities ALL = new Abilities(true, true, true);
    public static final Abilities NONE = new Abilities(false, false, false);
}
