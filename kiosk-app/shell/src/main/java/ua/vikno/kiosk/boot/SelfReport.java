package ua.vikno.kiosk.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.StaffAnswer.Roll;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.recorder.FlightRecorder;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.runtime.printing.RollMeter;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.Consumable;
import ua.vikno.portal.api.heartbeat.Heartbeat.DeviceState;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.PaperRoll;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.identity.Identity;

/** Puts together what the kiosk tells its portal of itself: states and counts, nothing of any resident. */
final class SelfReport implements Witness {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 80;

    private final MachineState machine;
    private final Versions versions;
    private final Tally tally;
    private final DurableFile identity;
    private final KioskClock clock;
    private final FlightRecorder recorder;
    private final Uptime began;
    private volatile @Nullable Uptime drawn;
    private volatile boolean storage = true;

    SelfReport(MachineState machine, Tally tally, DurableFile identity, KioskClock clock, FlightRecorder recorder) {
        this.machine = machine;
        this.versions = machine.versions();
        this.tally = tally;
        this.identity = identity;
        this.clock = clock;
        this.recorder = recorder;
        this.began = clock.uptime();
    }

    /** A frame is on the screen. */
    void drawn(Duration took) {
        drawn = clock.uptime();
        recorder.frame(took);
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Readiness readiness) {
            storage = readiness.storage();
        }
    }

    /** Whether the process before this one did not end by itself. */
    boolean crashed() {
        return recorder.crashed();
    }

    /** The last hours, as the flight recorder has them. */
    String recording() throws InterruptedException {
        return recorder.text();
    }

    /** Room for the kiosk's state, in MiB; empty where nobody knows. */
    Optional<Long> room() {
        return Optional.ofNullable(machine.now().diskFreeMib());
    }

    /**
     * Everything.
     *
     * @param submissions how many are under way
     * @param nightly the last test of itself; null before the first
     */
    Heartbeat now(List<Device> devices, @Nullable RollMeter roll, long submissions, @Nullable NightlyTest nightly) {
        Machine machineNow = machine.now();
        recorder.sample(machineNow.hottest(), machineNow.diskFreeMib(), machineNow.memoryFreeMib());
        Uptime now = clock.uptime();
        Uptime frame = drawn;
        return new Heartbeat(
                versions,
                began.until(now).toSeconds(),
                frame == null ? null : Math.max(0, frame.until(now).toSeconds()),
                storage,
                machineNow,
                devices.stream().map(SelfReport::state).toList(),
                roll == null ? null : paper(roll.left()),
                certificateDays(),
                Map.of("submissions", submissions),
                tally.counts(),
                nightly);
    }

    private static DeviceState state(Device device) {
        DeviceStatus status = device.status();
        List<Consumable> supplies = new ArrayList<>();
        if (device instanceof DocumentPrinter printer) {
            printer.supplies().stream()
                    .limit(MOST)
                    .forEach(supply -> supplies.add(
                            new Consumable(name(supply.name()), Math.clamp(supply.percent(), -1, 100), supply.low())));
        }
        return new DeviceState(
                device.kind().name(),
                status.state().name(),
                status.conditions().stream()
                        .map(Condition::name)
                        .sorted()
                        .limit(MOST)
                        .toList(),
                supplies);
    }

    /** A printer may call its toner whatever it likes. */
    private static String name(String given) {
        String name = given.replaceAll("\\p{Cntrl}", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static PaperRoll paper(Roll left) {
        return new PaperRoll(left.metres(), left.days());
    }

    /** Until the kiosk's certificate ends; null without one. */
    @Nullable
    Integer certificateDays() {
        return Identity.read(identity) instanceof Identity.Reading.Present(Identity present)
                ? (int) Duration.between(
                                clock.instant(),
                                present.certificate().getNotAfter().toInstant())
                        .toDays()
                : null;
    }
}
