package ua.vikno.kiosk.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.kiosk.runtime.portal.TrialLine.Opening;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * Looks at the parts of the kiosk: asks devices how they are, and moves, prints and sounds none of them.
 *
 * @param trial a file that is written, read back and deleted
 */
record Parts(Backdrop behind, DurableFile trial, InstantSource clock, Protocol protocol) {
    private static final long LEAST_ROOM_MIB = 100;
    private static final int LEAST_DAYS = 14;
    private static final Duration MOST_SKEW = Duration.ofMinutes(2);
    private static final Set<State> WORKS = EnumSet.of(State.READY, State.BUSY, State.DEGRADED);

    void look(Opening opening) throws InterruptedException {
        for (Device device : behind.devices()) {
            look(device);
        }
        protocol.step("display", () -> {
            if (!behind.isWhole()) {
                throw StepEnded.failed(Why.WRONG_SIZE);
            }
        });
        protocol.step("disk", this::disk);
        protocol.step("certificate", this::certificate);
        protocol.step("clock", () -> clock(opening));
    }

    private void look(Device device) throws InterruptedException {
        String name = "device-" + device.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        DeviceStatus status;
        try {
            status = device.status();
        } catch (RuntimeException e) {
            protocol.step(name, () -> {
                throw e;
            });
            return;
        }
        if (WORKS.contains(status.state())) {
            protocol.step(name, () -> {});
        } else {
            protocol.failed(
                    name,
                    status.conditions().stream()
                            .map(Condition::name)
                            .sorted()
                            .findFirst()
                            .orElse(status.state().name()));
        }
    }

    private void disk() throws StepEnded {
        Optional<Long> room = behind.room();
        if (room.isPresent() && room.get() < LEAST_ROOM_MIB) {
            throw StepEnded.failed(Why.DISK_FULL);
        }
        byte[] written = clock.instant().toString().getBytes(StandardCharsets.US_ASCII);
        try {
            trial.write(written);
            boolean same = trial.read() instanceof Reading.Whole(byte[] read) && Arrays.equals(read, written);
            trial.delete();
            if (!same) {
                throw StepEnded.failed(Why.NOT_WRITTEN);
            }
        } catch (IOException e) {
            throw StepEnded.failed(Why.NOT_WRITTEN);
        }
    }

    private void certificate() throws StepEnded {
        int days = behind.certificateDays().orElseThrow(() -> StepEnded.leftOut(Why.NOT_ENROLLED));
        if (days < LEAST_DAYS) {
            throw StepEnded.failed(Why.ENDS_SOON);
        }
    }

    private void clock(Opening opening) throws StepEnded {
        if (!(opening instanceof Opening.Told(var told))) {
            throw StepEnded.leftOut(Why.UNKNOWN_TIME);
        }
        if (Duration.between(told.at(), clock.instant()).abs().compareTo(MOST_SKEW) > 0) {
            throw StepEnded.failed(Why.WRONG_CLOCK);
        }
    }
}
