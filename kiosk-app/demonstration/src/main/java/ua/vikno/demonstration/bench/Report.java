package ua.vikno.demonstration.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.demonstration.bench.Result.Target;

/** The results for people, as a table, and for machines, as JSON. */
record Report(List<Result> results) {
    String table() {
        var text = new StringBuilder();
        text.append(row("", "unit", "ours", "peer", "", "ratio", "target", ""));
        for (Result result : results) {
            Double ratio = result.ratio();
            text.append(row(
                    result.name(),
                    result.unit(),
                    number(result.ours()),
                    result.peer() == null ? "" : number(result.peer()),
                    result.peerName() == null ? "" : result.peerName(),
                    ratio == null ? "" : number(ratio),
                    wording(result.target()),
                    verdict(result)));
        }
        return text.toString();
    }

    boolean allMet() {
        return results.stream().allMatch(Result::met);
    }

    void writeTo(Path file) {
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file, results.stream().map(Report::json).toList());
    }

    private static Map<String, @Nullable Object> json(Result result) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", result.name());
        fields.put("unit", result.unit());
        fields.put("ours", rounded(result.ours()));
        fields.put("peer", rounded(result.peer()));
        fields.put("peer_name", result.peerName());
        fields.put("ratio", rounded(result.ratio()));
        fields.put("runs", result.runs());
        return fields;
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-48s %5s %10s %10s  %-9s %6s  %-10s %s", cells)
                        .stripTrailing()
                + System.lineSeparator();
    }

    private static String wording(@Nullable Target target) {
        if (target == null) {
            return "";
        }
        return (target.least() ? "≥ " : "≤ ") + number(target.limit()) + (target.ofRatio() ? " ×" : "");
    }

    private static String verdict(Result result) {
        if (result.target() == null) {
            return "";
        }
        return result.met() ? "met" : "MISSED";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
