package ua.vikno.technician.commissioning;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Supplier;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code machine}: memory, disk and heat of the computer itself. */
public final class MachineStep implements Step {
    /** The whole appliance takes 700 MB; below twice that nothing is left for printing. */
    private static final long MEMORY_MB = 1_400;

    private static final long MEMORY_LEAST_MB = 900;

    /** Two releases, the outbox and a year's journal. */
    private static final long DISK_MB = 2_000;

    private static final long DISK_LEAST_MB = 300;
    private static final long WRITING_MS = 3_000;
    private static final int HOT = 75;
    private static final int TOO_HOT = 85;

    private final Kernel kernel;
    private final Disk disk;
    private final Supplier<Path> state;

    MachineStep(Kernel kernel, Disk disk, Supplier<Path> state) {
        this.kernel = kernel;
        this.disk = disk;
        this.state = state;
    }

    /** Tries a disk out. */
    interface Disk {
        DiskTrial.Outcome tryOut(Path directory);
    }

    /**
     * Of this machine.
     *
     * @param state where the kiosk keeps its own
     */
    public static Step of(Supplier<Path> state) {
        return new MachineStep(new Kernel(Path.of("/")), DiskTrial::run, state);
    }

    @Override
    public String name() {
        return "machine";
    }

    @Override
    public Turn begin() {
        Turn rest = Turn.work(
                Say.of("machine.disk-trying", state.get()),
                () -> disk.tryOut(state.get()),
                outcome -> Turn.note(of(outcome), Turn.end()));
        String identity = kernel.identity();
        Finding machine = identity.isEmpty()
                ? Finding.unchecked("machine.identity-unknown")
                : Finding.good("machine.identity", identity);
        return Turn.note(machine, Turn.note(memory(), Turn.note(heat(), rest)));
    }

    private Finding memory() {
        OptionalInt all = kernel.memoryMb();
        if (all.isEmpty()) {
            return Finding.unchecked("machine.memory-unknown");
        }
        int megabytes = all.getAsInt();
        if (megabytes < MEMORY_LEAST_MB) {
            return Finding.bad("machine.memory-small", megabytes, MEMORY_MB);
        }
        return megabytes < MEMORY_MB
                ? Finding.weak("machine.memory-small", megabytes, MEMORY_MB)
                : Finding.good("machine.memory", megabytes);
    }

    private Finding heat() {
        OptionalInt degrees = kernel.hottest();
        if (degrees.isEmpty()) {
            return Finding.unchecked("machine.heat-unknown");
        }
        int hottest = degrees.getAsInt();
        if (hottest >= TOO_HOT) {
            return Finding.bad("machine.hot", hottest);
        }
        return hottest >= HOT ? Finding.weak("machine.hot", hottest) : Finding.good("machine.heat", hottest);
    }

    private Finding of(DiskTrial.Outcome outcome) {
        return switch (outcome) {
            case DiskTrial.Outcome.Refused(String detail) -> Finding.bad("machine.disk-refused", state.get(), detail);
            case DiskTrial.Outcome.Wrong() -> Finding.bad("machine.disk-wrong", state.get());
            case DiskTrial.Outcome.Wrote(long free, long milliseconds) -> {
                if (free < DISK_LEAST_MB) {
                    yield Finding.bad("machine.disk-full", free, DISK_MB);
                }
                if (free < DISK_MB) {
                    yield Finding.weak("machine.disk-full", free, DISK_MB);
                }
                yield milliseconds > WRITING_MS
                        ? Finding.weak("machine.disk-slow", milliseconds)
                        : Finding.good("machine.disk", free, milliseconds);
            }
        };
    }
}
