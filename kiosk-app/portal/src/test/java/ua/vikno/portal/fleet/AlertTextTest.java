package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.fleet.Alert.Event;
import ua.vikno.portal.fleet.Alert.Subject;
import ua.vikno.portal.fleet.AlertQueue.Outcome;

class AlertTextTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private static Alert alert(Event event, String kiosk, Trouble.Kind kind, String device) {
        return new Alert(event, new Subject(kiosk, kind, device), Level.RED, NOW);
    }

    private static JsonNode body(List<Alert> alerts) {
        return JsonMapper.shared().readTree(AlertText.body(alerts, NOW));
    }

    @Test
    void manySilentKiosksAreOneLineWithTenNamesAndTheirNumber() {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            alerts.add(alert(Event.BEGAN, "hall-" + i, Trouble.Kind.SILENT, ""));
        }
        alerts.add(alert(Event.ENDED, "yard", Trouble.Kind.DEVICE, "NETWORK"));

        JsonNode body = body(alerts);

        assertThat(body.get("textEn").asString().lines())
                .containsExactly(
                        "Needs help: silent for more than 3 minutes (12): hall-10, hall-11, hall-12, hall-13, hall-14,"
                                + " hall-15, hall-16, hall-17, hall-18, hall-19, +2",
                        "Well again: network (1): yard");
        assertThat(body.get("text").asString()).startsWith("Потрібна допомога: кіоск мовчить");
        assertThat(body.get("more").asInt()).isZero();
        assertThat(body.get("alerts").get(12).toString())
                .isEqualTo("{\"event\":\"ended\",\"kiosk\":\"yard\",\"trouble\":\"device\",\"device\":\"NETWORK\","
                        + "\"level\":\"red\",\"since\":\"2026-11-27T10:00:00Z\"}");
    }

    @Test
    void aMessageOfAThousandKiosksIsShort() {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            alerts.add(alert(Event.BEGAN, "k".repeat(76) + i, Trouble.Kind.SILENT, ""));
        }

        assertThat(body(alerts).get("alerts")).hasSize(50);
        assertThat(body(alerts).get("more").asInt()).isEqualTo(950);
        assertThat(AlertText.body(alerts, NOW).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1_000, 16_384);
    }

    @Test
    void everyEventAndTroubleHasItsWordsInBothLanguages() throws Exception {
        Set<String> needed = new TreeSet<>();
        for (Event event : Event.values()) {
            needed.add("event-" + event);
        }
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            needed.add("trouble-" + kind);
        }

        assertThat(words("uk").stringPropertyNames()).containsAll(needed);
        assertThat(words("en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("uk").stringPropertyNames());
    }

    private static Properties words(String language) throws Exception {
        Properties words = new Properties();
        try (var in =
                Objects.requireNonNull(AlertText.class.getResourceAsStream("alerts_" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    @Test
    void metricsCountMessagesByWhatBecameOfThem() {
        assertThat(PrometheusText.of(List.of(AlertMetrics.of(Map.of(Outcome.WAITING, 2L)))))
                .endsWith("""
                        vikno_alert_messages{outcome="waiting"} 2
                        vikno_alert_messages{outcome="sent"} 0
                        vikno_alert_messages{outcome="given_up"} 0
                        """);
    }
}
