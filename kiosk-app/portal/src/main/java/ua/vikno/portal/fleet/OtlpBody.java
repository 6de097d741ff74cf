package ua.vikno.portal.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Metrics as a collector of OpenTelemetry takes them: an {@code ExportMetricsServiceRequest} in the JSON of OTLP 1.x, in which 64-bit numbers
 * are texts.
 *
 * @param instance tells portals on one database apart
 */
record OtlpBody(String version, String instance) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** {@code AGGREGATION_TEMPORALITY_CUMULATIVE}. */
    private static final int SINCE_THE_BEGINNING = 2;

    String of(List<Metric> metrics, Instant now) {
        String nanos = Long.toString(TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano());
        Map<String, Object> resource = Map.of(
                "attributes",
                attributes(Map.of(
                        "service.name", "vikno-portal",
                        "service.version", version,
                        "service.instance.id", instance)));
        List<Map<String, Object>> all = metrics.stream()
                .filter(metric -> !metric.samples().isEmpty())
                .map(metric -> metric(metric, nanos))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "resourceMetrics",
                List.of(Map.of(
                        "resource",
                        resource,
                        "scopeMetrics",
                        List.of(Map.of("scope", Map.of("name", "vikno"), "metrics", all))))));
    }

    private static Map<String, Object> metric(Metric metric, String nanos) {
        List<Map<String, Object>> points = metric.samples().stream()
                .map(sample -> Map.<String, Object>of(
                        "timeUnixNano", nanos,
                        "asInt", Long.toString(sample.value()),
                        "attributes", attributes(sample.labels())))
                .toList();
        return Map.of(
                "name",
                metric.name(),
                "description",
                metric.help(),
                metric.count() ? "sum" : "gauge",
                metric.count()
                        ? Map.of(
                                "dataPoints",
                                points,
                                "aggregationTemporality",
                                SINCE_THE_BEGINNING,
                                "isMonotonic",
                                true)
                        : Map.of("dataPoints", points));
    }

    private static List<Map<String, Object>> attributes(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label ->
                        Map.<String, Object>of("key", label.getKey(), "value", Map.of("stringValue", label.getValue())))
                .toList();
    }
}
