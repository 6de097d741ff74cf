package ua.vikno.portal.fleet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;

/** Writes alerts as one message: JSON for programs, with a text that chats show as it is. */
final class AlertText {
    /** More are counted only. */
    static final int MOST = 50;

    static final int MOST_NAMES = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Properties UKRAINIAN = words("uk");
    private static final Properties ENGLISH = words("en");
    private static final Comparator<Alert> ORDER = Comparator.comparing(Alert::event)
            .thenComparing(alert -> alert.subject().kind())
            .thenComparing(alert -> alert.subject().device())
            .thenComparing(alert -> alert.subject().kiosk());

    private AlertText() {}

    /** One line of the text: the kiosks of which the same is told. */
    private record Line(Alert.Event event, Trouble.Kind kind, String device) {}

    static String body(List<Alert> alerts, Instant now) {
        List<Alert> ordered = alerts.stream().sorted(ORDER).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text(ordered, UKRAINIAN));
        body.put("textEn", text(ordered, ENGLISH));
        body.put("at", now.toString());
        body.put("alerts", ordered.stream().limit(MOST).map(AlertText::fields).toList());
        body.put("more", Math.max(0, ordered.size() - MOST));
        return JSON.writeValueAsString(body);
    }

    /** Tells nothing but that it arrives. */
    static String test(Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", word(UKRAINIAN, "test"));
        body.put("textEn", word(ENGLISH, "test"));
        body.put("at", now.toString());
        body.put("alerts", List.of());
        body.put("more", 0);
        return JSON.writeValueAsString(body);
    }

    private static Map<String, Object> fields(Alert alert) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", lower(alert.event()));
        fields.put("kiosk", alert.subject().kiosk());
        fields.put("trouble", lower(alert.subject().kind()).replace('_', '-'));
        fields.put("device", alert.subject().device());
        fields.put("level", lower(alert.level()));
        fields.put("since", alert.since().toString());
        return fields;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String text(List<Alert> ordered, Properties words) {
        Map<Line, List<String>> lines = new LinkedHashMap<>();
        ordered.forEach(alert -> lines.computeIfAbsent(
                        new Line(
                                alert.event(),
                                alert.subject().kind(),
                                alert.subject().device()),
                        _ -> new ArrayList<>())
                .add(alert.subject().kiosk()));
        List<String> text = new ArrayList<>();
        lines.forEach((line, kiosks) -> text.add(word(words, "event-" + line.event()) + ": " + trouble(words, line)
                + " (" + kiosks.size() + "): " + names(kiosks)));
        return String.join("\n", text);
    }

    private static String trouble(Properties words, Line line) {
        return line.device().isEmpty()
                ? word(words, "trouble-" + line.kind())
                : words.getProperty("device-" + line.device(), line.device());
    }

    private static String names(List<String> kiosks) {
        String names = String.join(", ", kiosks.stream().limit(MOST_NAMES).toList());
        return kiosks.size() > MOST_NAMES ? names + ", +" + (kiosks.size() - MOST_NAMES) : names;
    }

    private static String word(Properties words, String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(AlertText.class.getResourceAsStream("alerts_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
