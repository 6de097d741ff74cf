package ua.vikno.portal.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.DeviceState;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.PaperRoll;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;

/** Checks what a kiosk tells of itself against the limits of the contract. */
final class HeartbeatRules {
    private static final int LINE = 80;
    private static final int DEVICES = 30;
    private static final int MOST = 20;
    private static final long LARGEST = 1_000_000_000;
    private static final long FURTHEST_DAYS = 4_000;
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");

    private static final Pattern STEP = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Set<String> BY = Set.of("NIGHT", "STAFF");
    private static final Set<String> OUTCOMES = Set.of(NightlyTest.OK, NightlyTest.FAILED, NightlyTest.LEFT_OUT);
    private static final Duration LONGEST_TEST = Duration.ofHours(1);

    private HeartbeatRules() {}

    /** @throws ProblemException {@code INVALID_FIELD} */
    static void check(Heartbeat heartbeat) {
        Versions versions = Require.present(heartbeat.versions(), "versions");
        Require.atMost(versions.kiosk(), "versions.kiosk", LINE);
        Require.atMost(versions.java(), "versions.java", LINE);
        Require.atMost(versions.system(), "versions.system", LINE);
        number(heartbeat.runningSeconds(), "runningSeconds", 0, LARGEST);
        number(heartbeat.frameSeconds(), "frameSeconds", 0, LARGEST);
        Machine machine = Require.present(heartbeat.machine(), "machine");
        number(machine.hottest(), "machine.hottest", -100, 200);
        number(machine.diskFreeMib(), "machine.diskFreeMib", 0, LARGEST);
        number(machine.memoryFreeMib(), "machine.memoryFreeMib", 0, LARGEST);
        atMost(Require.present(heartbeat.devices(), "devices"), "devices", DEVICES)
                .forEach(HeartbeatRules::check);
        PaperRoll roll = heartbeat.roll();
        if (roll != null) {
            number(roll.metres(), "roll.metres", 0, 1_000);
            number(roll.days(), "roll.days", 0, 999);
        }
        number(heartbeat.certificateDays(), "certificateDays", -FURTHEST_DAYS, FURTHEST_DAYS);
        counts(heartbeat.queues(), "queues");
        counts(heartbeat.counts(), "counts");
        NightlyTest nightly = heartbeat.nightly();
        if (nightly != null) {
            check(nightly);
        }
    }

    private static void check(NightlyTest nightly) {
        Require.present(nightly.at(), "nightly.at");
        one(BY, nightly.by(), "nightly.by");
        number(nightly.seconds(), "nightly.seconds", 0, LONGEST_TEST.toSeconds());
        for (NightlyTest.Step given :
                atMost(Require.present(nightly.steps(), "nightly.steps"), "nightly.steps", NightlyTest.MOST_STEPS)) {
            NightlyTest.Step step = Require.present(given, "nightly.steps");
            if (!STEP.matcher(Require.present(step.name(), "nightly.steps")).matches()) {
                throw ProblemException.invalid("nightly.steps", "malformed");
            }
            one(OUTCOMES, step.outcome(), "nightly.steps");
            if (step.reason() != null) {
                word(step.reason(), "nightly.steps");
            }
            number(step.millis(), "nightly.steps", 0, LONGEST_TEST.toMillis());
        }
    }

    private static void one(Set<String> allowed, @Nullable String given, String field) {
        if (!allowed.contains(Require.present(given, field))) {
            throw ProblemException.invalid(field, "malformed");
        }
    }

    private static void check(@Nullable DeviceState given) {
        DeviceState device = Require.present(given, "devices");
        word(device.kind(), "devices.kind");
        word(device.state(), "devices.state");
        atMost(Require.present(device.conditions(), "devices.conditions"), "devices.conditions", MOST)
                .forEach(condition -> word(condition, "devices.conditions"));
        for (Heartbeat.Consumable supply :
                atMost(Require.present(device.supplies(), "devices.supplies"), "devices.supplies", MOST)) {
            Require.atMost(Require.present(supply, "devices.supplies").name(), "devices.supplies", LINE);
            number(supply.percent(), "devices.supplies", -1, 100);
        }
    }

    private static void counts(@Nullable Map<String, Long> given, String field) {
        Map<String, Long> counts = Require.present(given, field);
        if (counts.size() > MOST) {
            throw ProblemException.invalid(field, "too-many");
        }
        counts.forEach((name, count) -> {
            if (!NAME.matcher(name).matches()) {
                throw ProblemException.invalid(field, "malformed");
            }
            number(Require.present(count, field), field, 0, LARGEST);
        });
    }

    private static void word(@Nullable String given, String field) {
        if (!WORD.matcher(Require.present(given, field)).matches()) {
            throw ProblemException.invalid(field, "malformed");
        }
    }

    private static void number(@Nullable Number given, String field, long least, long largest) {
        if (given != null && (given.longValue() < least || given.longValue() > largest)) {
            throw ProblemException.invalid(field, "out-of-range");
        }
    }

    private static <T> List<T> atMost(List<T> list, String field, int most) {
        if (list.size() > most) {
            throw ProblemException.invalid(field, "too-many");
        }
        return list;
    }
}
