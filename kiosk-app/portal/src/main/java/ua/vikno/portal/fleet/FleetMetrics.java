package ua.vikno.portal.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.fleet.KioskState.Lasting;
import ua.vikno.portal.fleet.Metric.Sample;

/** What kiosks told of themselves, as metrics. */
final class FleetMetrics {
    private static final long MIB = 1L << 20;

    private final List<Metric> metrics = new ArrayList<>();
    private final List<KioskState> kiosks;

    private FleetMetrics(List<KioskState> kiosks) {
        this.kiosks = kiosks;
    }

    static List<Metric> of(List<KioskState> kiosks, Instant now) {
        FleetMetrics fleet = new FleetMetrics(kiosks);
        fleet.gauge(
                "last_heartbeat_timestamp_seconds",
                "When the portal heard of the kiosk last.",
                kiosk -> kiosk.received().getEpochSecond());
        fleet.states(now);
        fleet.gauge(
                "running_seconds",
                "Since the kiosk's process began.",
                kiosk -> kiosk.heartbeat().runningSeconds());
        fleet.gauge(
                "frame_age_seconds",
                "Since a frame was drawn last, at the last heartbeat.",
                kiosk -> kiosk.heartbeat().frameSeconds());
        fleet.gauge(
                "temperature_celsius",
                "The hottest sensor.",
                kiosk -> kiosk.heartbeat().machine().hottest());
        fleet.gauge(
                "disk_free_bytes",
                "Room where the kiosk keeps its state.",
                kiosk -> bytes(kiosk.heartbeat().machine().diskFreeMib()));
        fleet.gauge(
                "memory_free_bytes",
                "What programs may still take.",
                kiosk -> bytes(kiosk.heartbeat().machine().memoryFreeMib()));
        fleet.gauge("roll_metres", "Receipt paper that is left.", kiosk -> {
            Heartbeat.PaperRoll roll = kiosk.heartbeat().roll();
            return roll == null ? null : roll.metres();
        });
        fleet.gauge(
                "certificate_days",
                "Until the kiosk's certificate ends.",
                kiosk -> kiosk.heartbeat().certificateDays());
        fleet.nights();
        fleet.infos();
        fleet.counts();
        return fleet.metrics;
    }

    private void states(Instant now) {
        gauge(
                "level",
                "0 all is well, 1 needs attention, 2 needs help now.",
                kiosk -> kiosk.wrong(now).stream()
                        .map(lasting -> lasting.trouble().level())
                        .reduce(Level.GREEN, Level::worse)
                        .number());
        List<Sample> samples = new ArrayList<>();
        for (KioskState kiosk : kiosks) {
            for (Lasting lasting : kiosk.wrong(now)) {
                Trouble trouble = lasting.trouble();
                samples.add(sample(
                        1,
                        "kiosk",
                        kiosk.kiosk(),
                        "kind",
                        trouble.kind().name().toLowerCase(Locale.ROOT),
                        "device",
                        trouble.what(),
                        "condition",
                        trouble.condition()));
            }
        }
        add("trouble", "1 for each thing that is wrong.", false, samples);
    }

    private void nights() {
        gauge(
                "nightly_test_timestamp_seconds",
                "When the kiosk tested itself last.",
                kiosk -> of(kiosk, nightly -> nightly.at().getEpochSecond()));
        gauge(
                "nightly_test_duration_seconds",
                "How long its last test of itself took.",
                kiosk -> of(kiosk, nightly -> (long) nightly.seconds()));
        gauge(
                "nightly_test_failed_steps",
                "Services and parts that failed in its last test of itself.",
                kiosk -> of(
                        kiosk,
                        nightly -> nightly.steps().stream()
                                .filter(step -> step.outcome().equals(NightlyTest.FAILED))
                                .count()));
    }

    private static @Nullable Long of(KioskState kiosk, ToLongFunction<NightlyTest> figure) {
        NightlyTest nightly = kiosk.heartbeat().nightly();
        return nightly == null ? null : figure.applyAsLong(nightly);
    }

    private void infos() {
        List<Sample> samples = new ArrayList<>();
        for (KioskState kiosk : kiosks) {
            Heartbeat.Versions versions = kiosk.heartbeat().versions();
            samples.add(sample(
                    1,
                    "kiosk",
                    kiosk.kiosk(),
                    "version",
                    versions.kiosk(),
                    "java",
                    versions.java(),
                    "system",
                    versions.system()));
        }
        add("info", "1, with the versions.", false, samples);
    }

    private void counts() {
        List<Sample> samples = new ArrayList<>();
        for (KioskState kiosk : kiosks) {
            kiosk.heartbeat().counts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(count ->
                            samples.add(sample(count.getValue(), "kiosk", kiosk.kiosk(), "event", count.getKey())));
        }
        add("events", "How often something happened since the kiosk's process began.", true, samples);
    }

    private void gauge(String name, String help, Function<KioskState, @Nullable Number> value) {
        List<Sample> samples = new ArrayList<>();
        for (KioskState kiosk : kiosks) {
            Number number = value.apply(kiosk);
            if (number != null) {
                samples.add(sample(number.longValue(), "kiosk", kiosk.kiosk()));
            }
        }
        add(name, help, false, samples);
    }

    private void add(String name, String help, boolean count, List<Sample> samples) {
        metrics.add(new Metric("vikno_kiosk_" + name, help, count, samples));
    }

    private static Sample sample(long value, String... labels) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            all.put(labels[i], labels[i + 1]);
        }
        return new Sample(value, all);
    }

    private static @Nullable Long bytes(@Nullable Long mib) {
        return mib == null ? null : mib * MIB;
    }
}
