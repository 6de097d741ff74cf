package ua.vikno.portal.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.DeviceState;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.fleet.Trouble.Kind;

/** Tells from a heartbeat what is wrong with its kiosk. */
final class Troubles {
    private static final long FROZEN_SECONDS = 60;
    /** Without these nobody is served; without the others a service or two are missing. */
    private static final Set<String> NEEDED = Set.of("TOUCHSCREEN", "NETWORK");

    private static final Set<String> GOOD = Set.of("READY", "BUSY");
    private static final Set<String> BROKEN = Set.of("FAULT", "ABSENT", "CLOSED");

    private Troubles() {}

    static List<Trouble> of(Heartbeat heartbeat) {
        List<Trouble> found = new ArrayList<>();
        Long frame = heartbeat.frameSeconds();
        if (frame == null ? heartbeat.runningSeconds() > FROZEN_SECONDS : frame > FROZEN_SECONDS) {
            found.add(new Trouble(Kind.FROZEN, Level.RED));
        }
        if (!heartbeat.storage()) {
            found.add(new Trouble(Kind.STORAGE, Level.RED));
        }
        heartbeat.devices().forEach(device -> add(found, device));
        below(found, Kind.DISK, heartbeat.machine().diskFreeMib(), 500, 100);
        below(found, Kind.MEMORY, heartbeat.machine().memoryFreeMib(), 150, 50);
        Integer hottest = heartbeat.machine().hottest();
        below(found, Kind.HEAT, hottest == null ? null : -(long) hottest, -79, -94);
        Heartbeat.PaperRoll roll = heartbeat.roll();
        if (roll != null && (roll.metres() <= 5 || roll.days() == 1)) {
            found.add(new Trouble(Kind.ROLL, Level.AMBER));
        }
        Integer days = heartbeat.certificateDays();
        below(found, Kind.CERTIFICATE, days == null ? null : (long) days, 14, 3);
        NightlyTest nightly = heartbeat.nightly();
        if (nightly != null) {
            add(found, nightly);
        }
        return found;
    }

    private static void add(List<Trouble> found, NightlyTest nightly) {
        List<String> failed = nightly.steps().stream()
                .filter(step -> step.outcome().equals(NightlyTest.FAILED))
                .map(NightlyTest.Step::name)
                .toList();
        if (!failed.isEmpty()) {
            boolean red = failed.stream().anyMatch(name -> name.startsWith("service-"));
            found.add(new Trouble(Kind.NIGHTLY, red ? Level.RED : Level.AMBER));
        }
    }

    private static void below(List<Trouble> found, Kind kind, @Nullable Long value, long amber, long red) {
        if (value != null && value < amber) {
            found.add(new Trouble(kind, value < red ? Level.RED : Level.AMBER));
        }
    }

    private static void add(List<Trouble> found, DeviceState device) {
        boolean good = GOOD.contains(device.state());
        if (good && device.conditions().isEmpty()) {
            return;
        }
        boolean red = BROKEN.contains(device.state()) && NEEDED.contains(device.kind());
        String condition = device.conditions().stream().sorted().findFirst().orElse(device.state());
        found.add(new Trouble(Kind.DEVICE, red ? Level.RED : Level.AMBER, device.kind(), condition));
    }
}
