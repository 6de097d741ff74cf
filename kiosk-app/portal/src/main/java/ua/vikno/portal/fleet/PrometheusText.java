package ua.vikno.portal.fleet;

import java.util.List;
import java.util.stream.Collectors;

/** Metrics in Prometheus' text format 0.0.4. */
final class PrometheusText {
    static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private PrometheusText() {}

    static String of(List<Metric> metrics) {
        StringBuilder text = new StringBuilder();
        for (Metric metric : metrics) {
            String name = metric.count() ? metric.name() + "_total" : metric.name();
            text.append("# HELP ")
                    .append(name)
                    .append(' ')
                    .append(metric.help())
                    .append('\n');
            text.append("# TYPE ").append(name).append(metric.count() ? " counter\n" : " gauge\n");
            for (Metric.Sample sample : metric.samples()) {
                String labels = sample.labels().entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                        .collect(Collectors.joining(","));
                text.append(name)
                        .append('{')
                        .append(labels)
                        .append("} ")
                        .append(sample.value())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
