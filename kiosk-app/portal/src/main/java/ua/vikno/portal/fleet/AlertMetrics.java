package ua.vikno.portal.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import ua.vikno.portal.fleet.AlertQueue.Outcome;

/** How many messages the receivers of alerts took, as a metric. */
final class AlertMetrics {
    private AlertMetrics() {}

    static Metric of(Map<Outcome, Long> counts) {
        return new Metric(
                "vikno_alert_messages",
                "Messages of the last 30 days by what became of them.",
                false,
                Arrays.stream(Outcome.values())
                        .map(outcome -> new Metric.Sample(
                                counts.getOrDefault(outcome, 0L),
                                Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT))))
                        .toList());
    }
}
