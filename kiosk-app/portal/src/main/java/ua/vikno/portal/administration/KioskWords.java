package ua.vikno.portal.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.DeviceState;
import ua.vikno.portal.fleet.KioskHour;
import ua.vikno.portal.fleet.KioskState.Lasting;
import ua.vikno.portal.fleet.Recordings;
import ua.vikno.portal.fleet.Trouble;

/** Puts kiosks into words for templates. */
record KioskWords(PageWords words, Instant now) {
    /** What the list and the page of one kiosk both say. */
    Map<String, Object> glance(Glance glance) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", glance.name());
        model.put("path", URLEncoder.encode(glance.name(), StandardCharsets.UTF_8));
        model.put("place", glance.place());
        model.put("level", glance.level().name().toLowerCase(Locale.ROOT));
        model.put("levelWord", words.text("level-" + glance.level()));
        model.put("hasTroubles", !glance.wrong().isEmpty());
        model.put(
                "troubles",
                glance.wrong().stream()
                        .map(lasting ->
                                Map.of("text", text(lasting.trouble()), "since", words.text("since", since(lasting))))
                        .toList());
        model.put(
                "heard",
                glance.state()
                        .map(state -> words.text("heard", words.ago(Duration.between(state.received(), now))))
                        .orElse(words.text("never-heard")));
        return model;
    }

    private String since(Lasting lasting) {
        return words.span(Duration.between(lasting.since(), now));
    }

    private String text(Trouble trouble) {
        return words.text(
                "trouble-" + trouble.kind(),
                words.known("device-", trouble.what()),
                words.known(
                        words.all().containsKey("condition-" + trouble.condition()) ? "condition-" : "state-",
                        trouble.condition()));
    }

    /** What a heartbeat says, line by line. */
    List<Map<String, String>> facts(Glance glance, Heartbeat beat) {
        List<Map<String, String>> facts = new ArrayList<>();
        add(facts, "kiosk", beat.versions().kiosk());
        add(facts, "java", beat.versions().java());
        add(facts, "system", beat.versions().system());
        add(facts, "running", words.span(Duration.ofSeconds(beat.runningSeconds())));
        Long frame = beat.frameSeconds();
        add(facts, "frame", frame == null ? "" : words.ago(Duration.ofSeconds(frame)));
        add(facts, "disk", number("mib", beat.machine().diskFreeMib()));
        add(facts, "memory", number("mib", beat.machine().memoryFreeMib()));
        add(facts, "hottest", number("degrees", beat.machine().hottest()));
        Heartbeat.PaperRoll roll = beat.roll();
        if (roll != null) {
            add(
                    facts,
                    "roll",
                    roll.days() == 0
                            ? words.text("metres", roll.metres())
                            : words.text("metres-days", roll.metres(), roll.days()));
        }
        add(facts, "certificate", glance.certified().map(words::time).orElse(words.text("no-certificate")));
        add(facts, "submissions", String.valueOf(beat.queues().getOrDefault("submissions", 0L)));
        return facts;
    }

    private void add(List<Map<String, String>> facts, String key, String value) {
        facts.add(Map.of("label", words.text("fact-" + key), "value", value.isBlank() ? words.text("unknown") : value));
    }

    private String number(String unit, @Nullable Number value) {
        return value == null ? "" : words.text(unit, value);
    }

    List<Map<String, String>> devices(Heartbeat beat) {
        return beat.devices().stream()
                .map(device -> Map.of("kind", words.known("device-", device.kind()), "state", state(device)))
                .toList();
    }

    private String state(DeviceState device) {
        List<String> parts = new ArrayList<>();
        parts.add(words.known("state-", device.state()));
        device.conditions().forEach(condition -> parts.add(words.known("condition-", condition)));
        device.supplies().forEach(supply -> {
            if (supply.percent() >= 0) {
                parts.add(words.text("supply", supply.name(), supply.percent()));
            } else if (supply.low()) {
                parts.add(words.text("supply-low", supply.name()));
            }
        });
        return String.join("; ", parts);
    }

    List<Map<String, String>> hours(List<KioskHour> hours) {
        return hours.stream()
                .map(hour -> Map.of(
                        "hour", words.time(hour.hour()),
                        "level", words.text("level-" + hour.worst()),
                        "beats", String.valueOf(hour.beats()),
                        "heat", blank(hour.hottest()),
                        "paper", blank(hour.rollMetres()),
                        "counted", counted(hour.counts())))
                .toList();
    }

    /** What its flight recorder sent. */
    List<Map<String, String>> recordings(List<Recordings.Kept> kept) {
        return kept.stream()
                .map(each -> Map.of(
                        "id", each.id(),
                        "at", words.time(each.received()),
                        "why", words.known("recording-", each.reason()),
                        "size", words.text("recording-size", (each.characters() + 1_023) / 1_024)))
                .toList();
    }

    private String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> words.all().containsKey("count-" + count.getKey())
                        ? words.text("count-" + count.getKey(), count.getValue())
                        : count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String blank(@Nullable Number value) {
        return value == null ? "" : value.toString();
    }
}
