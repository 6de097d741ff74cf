package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.PaperRoll;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.fleet.KioskState.Lasting;
import ua.vikno.portal.fleet.Trouble.Kind;

class FleetMetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private static KioskState kiosk(String name, Instant received, Machine machine, List<Lasting> troubles) {
        Heartbeat heartbeat = new Heartbeat(
                new Versions("0.1 \"x\" \\ y", "25", "13"),
                60,
                2L,
                true,
                machine,
                List.of(),
                new PaperRoll(7, 2),
                80,
                Map.of(),
                Map.of("visits", 3L, "bills", 1L),
                name.equals("hall-2")
                        ? null
                        : new NightlyTest(
                                NOW.minusSeconds(60),
                                "NIGHT",
                                9,
                                List.of(
                                        new NightlyTest.Step("clock", "OK", null, 5),
                                        new NightlyTest.Step("service-bill", "FAILED", "REFUSED", 5))));
        return new KioskState(name, received, heartbeat, troubles);
    }

    @Test
    void everySampleIsOfTheFormatAndEveryMetricIsDescribedOnce() {
        Lasting noPaper = new Lasting(new Trouble(Kind.DEVICE, Level.AMBER, "RECEIPT_PRINTER", "PAPER_OUT"), NOW);
        String text = PrometheusText.of(FleetMetrics.of(
                List.of(
                        kiosk("hall-1", NOW, new Machine(48, 9L, null), List.of(noPaper)),
                        kiosk("hall-2", NOW.minusSeconds(600), new Machine(null, null, null), List.of())),
                NOW));

        assertThat(text.lines())
                .allMatch(
                        line -> line.matches("# (HELP|TYPE) vikno_kiosk_[a-z_]+ .+")
                                || line.matches(
                                        "vikno_kiosk_[a-z_]+\\{[a-z]+=\"([^\"\\\\]|\\\\.)*\"(,[a-z]+=\"([^\"\\\\]|\\\\.)*\")*} -?[0-9]+"));
        assertThat(text.lines().filter(line -> line.startsWith("# TYPE"))).doesNotHaveDuplicates();
        assertThat(text)
                .contains(
                        "vikno_kiosk_level{kiosk=\"hall-1\"} 1\n",
                        "vikno_kiosk_level{kiosk=\"hall-2\"} 2\n",
                        "vikno_kiosk_trouble{kiosk=\"hall-1\",kind=\"device\",device=\"RECEIPT_PRINTER\",condition=\"PAPER_OUT\"} 1\n",
                        "vikno_kiosk_trouble{kiosk=\"hall-2\",kind=\"silent\",device=\"\",condition=\"\"} 1\n",
                        "vikno_kiosk_disk_free_bytes{kiosk=\"hall-1\"} 9437184\n",
                        "vikno_kiosk_info{kiosk=\"hall-1\",version=\"0.1 \\\"x\\\" \\\\ y\",java=\"25\",system=\"13\"} 1\n",
                        "vikno_kiosk_events_total{kiosk=\"hall-1\",event=\"visits\"} 3\n",
                        "vikno_kiosk_nightly_test_failed_steps{kiosk=\"hall-1\"} 1\n",
                        "vikno_kiosk_nightly_test_duration_seconds{kiosk=\"hall-1\"} 9\n",
                        "vikno_kiosk_nightly_test_timestamp_seconds{kiosk=\"hall-1\"} 1795773540\n",
                        "vikno_kiosk_last_heartbeat_timestamp_seconds{kiosk=\"hall-1\"} 1795773600\n")
                .doesNotContain("temperature_celsius{kiosk=\"hall-2\"", "steps{kiosk=\"hall-2\"", "null");
        assertThat(text).endsWith("\n");
    }

    @Test
    void aPortalWithoutKiosksDescribesItsMetricsAndMeasuresNothing() {
        assertThat(PrometheusText.of(FleetMetrics.of(List.of(), NOW)).lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("# "));
    }
}
