package ua.vikno.portal.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.fleet.KioskState;
import ua.vikno.portal.fleet.KioskState.Lasting;
import ua.vikno.portal.fleet.Level;

/**
 * A kiosk as an administrator has to see it.
 *
 * @param enrolled whether the portal knows it by a certificate, present or past; else by a key
 * @param waits whether a machine waits to be confirmed as it
 * @param wrong the worst first
 */
record Glance(
        String name,
        String place,
        boolean enrolled,
        boolean waits,
        Optional<Instant> certified,
        Optional<KioskState> state,
        List<Lasting> wrong) {
    /** What has been wrong longest comes first of what is as bad. */
    static final Comparator<Glance> WORST_FIRST = Comparator.comparing(Glance::level)
            .reversed()
            .thenComparing(Glance::since)
            .thenComparing(Glance::name);

    Level level() {
        return wrong.isEmpty() ? Level.GREEN : wrong.getFirst().trouble().level();
    }

    private Instant since() {
        return wrong.isEmpty() ? Instant.MAX : wrong.getFirst().since();
    }
}
