package ua.vikno.portal.fleet;

import java.util.Locale;
import java.util.Map;
import ua.vikno.portal.fleet.AlertQueue.Outcome;

/** How many messages the webhook took, in Prometheus' text format 0.0.4. */
final class AlertMetrics {
    private AlertMetrics() {}

    static String of(Map<Outcome, Long> counts) {
        StringBuilder text = new StringBuilder("""
            # HELP vikno_alert_messages Messages of the last 30 days by what became of them.
            # TYPE vikno_alert_messages gauge
            """);
        for (Outcome outcome : Outcome.values()) {
            text.append("vikno_alert_messages{outcome=\"")
                    .append(outcome.name().toLowerCase(Locale.ROOT))
                    .append("\"} ")
                    .append(counts.getOrDefault(outcome, 0L))
                    .append('\n');
        }
        return text.toString();
    }
}
