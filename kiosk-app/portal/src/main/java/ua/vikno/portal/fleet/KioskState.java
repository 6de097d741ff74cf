package ua.vikno.portal.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.api.heartbeat.Heartbeat;

/**
 * What a kiosk told of itself last.
 *
 * @param received by the portal's clock
 * @param troubles what was wrong then, and since when
 */
public record KioskState(String kiosk, Instant received, Heartbeat heartbeat, List<Lasting> troubles) {
    private static final Comparator<Lasting> WORST_FIRST = Comparator.comparing(
                    (Lasting one) -> one.trouble().level())
            .reversed()
            .thenComparing(Lasting::since);

    /** @param since by the portal's clock */
    public record Lasting(Trouble trouble, Instant since) {
        String line() {
            return since.toEpochMilli() + " " + trouble.code();
        }

        /** Empty for a trouble that only a newer portal on the same database knows. */
        static Optional<Lasting> of(String line) {
            int blank = line.indexOf(' ');
            Instant since = Instant.ofEpochMilli(Long.parseLong(line.substring(0, blank)));
            return Trouble.of(line.substring(blank + 1)).map(trouble -> new Lasting(trouble, since));
        }
    }

    /** What is wrong now, the worst first: a kiosk that is silent is that above all. */
    public List<Lasting> wrong(Instant now) {
        List<Lasting> wrong = new ArrayList<>(troubles);
        if (received.plus(KioskStates.SILENT).isBefore(now)) {
            wrong.add(new Lasting(new Trouble(Trouble.Kind.SILENT, Level.RED), received));
        }
        wrong.sort(WORST_FIRST);
        return wrong;
    }

    Level worst() {
        return troubles.stream().map(lasting -> lasting.trouble().level()).reduce(Level.GREEN, Level::worse);
    }
}
