package ua.vikno.portal.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.fleet.KioskState.Lasting;

/** What kiosks told of themselves, in Prometheus' text format 0.0.4. */
final class FleetMetrics {
    static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";
    private static final long MIB = 1L << 20;

    private final StringBuilder text = new StringBuilder();
    private final List<KioskState> kiosks;

    private FleetMetrics(List<KioskState> kiosks) {
        this.kiosks = kiosks;
    }

    static String of(List<KioskState> kiosks, Instant now) {
        FleetMetrics metrics = new FleetMetrics(kiosks);
        metrics.gauge(
                "last_heartbeat_timestamp_seconds",
                "When the portal heard of the kiosk last.",
                kiosk -> kiosk.received().getEpochSecond());
        metrics.states(now);
        metrics.gauge(
                "running_seconds",
                "Since the kiosk's process began.",
                kiosk -> kiosk.heartbeat().runningSeconds());
        metrics.gauge(
                "frame_age_seconds",
                "Since a frame was drawn last, at the last heartbeat.",
                kiosk -> kiosk.heartbeat().frameSeconds());
        metrics.gauge(
                "temperature_celsius",
                "The hottest sensor.",
                kiosk -> kiosk.heartbeat().machine().hottest());
        metrics.gauge(
                "disk_free_bytes",
                "Room where the kiosk keeps its state.",
                kiosk -> bytes(kiosk.heartbeat().machine().diskFreeMib()));
        metrics.gauge(
                "memory_free_bytes",
                "What programs may still take.",
                kiosk -> bytes(kiosk.heartbeat().machine().memoryFreeMib()));
        metrics.gauge("roll_metres", "Receipt paper that is left.", kiosk -> {
            Heartbeat.PaperRoll roll = kiosk.heartbeat().roll();
            return roll == null ? null : roll.metres();
        });
        metrics.gauge(
                "certificate_days",
                "Until the kiosk's certificate ends.",
                kiosk -> kiosk.heartbeat().certificateDays());
        metrics.infos();
        metrics.counts();
        return metrics.text.toString();
    }

    private void states(Instant now) {
        gauge(
                "level",
                "0 all is well, 1 needs attention, 2 needs help now.",
                kiosk -> kiosk.wrong(now).stream()
                        .map(lasting -> lasting.trouble().level())
                        .reduce(Level.GREEN, Level::worse)
                        .number());
        head("trouble", "gauge", "1 for each thing that is wrong.");
        for (KioskState kiosk : kiosks) {
            for (Lasting lasting : kiosk.wrong(now)) {
                Trouble trouble = lasting.trouble();
                sample(
                        "trouble",
                        1,
                        "kiosk",
                        kiosk.kiosk(),
                        "kind",
                        trouble.kind().name().toLowerCase(Locale.ROOT),
                        "device",
                        trouble.what(),
                        "condition",
                        trouble.condition());
            }
        }
    }

    private void infos() {
        head("info", "gauge", "1, with the versions.");
        for (KioskState kiosk : kiosks) {
            Heartbeat.Versions versions = kiosk.heartbeat().versions();
            sample(
                    "info",
                    1,
                    "kiosk",
                    kiosk.kiosk(),
                    "version",
                    versions.kiosk(),
                    "java",
                    versions.java(),
                    "system",
                    versions.system());
        }
    }

    private void counts() {
        head("events_total", "counter", "How often something happened since the kiosk's process began.");
        for (KioskState kiosk : kiosks) {
            kiosk.heartbeat().counts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(count ->
                            sample("events_total", count.getValue(), "kiosk", kiosk.kiosk(), "event", count.getKey()));
        }
    }

    private void gauge(String name, String help, Function<KioskState, @Nullable Number> value) {
        head(name, "gauge", help);
        for (KioskState kiosk : kiosks) {
            Number number = value.apply(kiosk);
            if (number != null) {
                sample(name, number.longValue(), "kiosk", kiosk.kiosk());
            }
        }
    }

    private void head(String name, String type, String help) {
        text.append("# HELP vikno_kiosk_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE vikno_kiosk_").append(name).append(' ').append(type).append('\n');
    }

    private void sample(String name, long value, String... labels) {
        text.append("vikno_kiosk_").append(name).append('{');
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? "" : ",")
                    .append(labels[i])
                    .append("=\"")
                    .append(escaped(labels[i + 1]))
                    .append('"');
        }
        text.append("} ").append(value).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static @Nullable Long bytes(@Nullable Long mib) {
        return mib == null ? null : mib * MIB;
    }
}
