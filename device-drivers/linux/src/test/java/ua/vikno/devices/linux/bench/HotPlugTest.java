package ua.vikno.devices.linux.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.bench.HotPlug.Footprint;
import ua.vikno.devices.testing.Needs;

/** The day of {@link HotPlugSoak} in small. */
@Tag(Needs.MEASURED)
@Timeout(180)
@Isolated("the process is weighed, and others would put their things on the scales")
final class HotPlugTest {
    private static final long SLACK = 4;
    private static final long HEAP_SLACK = 4_000_000;

    @Test
    void pluggingInAndPullingOutLeavesNothingBehind(@TempDir Path lines) throws Exception {
        try (HotPlug devices = new HotPlug(6, lines)) {
            Footprint first = devices.cycle(2);
            Footprint last = settled(devices.cycle(5), first);
            assertThat(last.descriptors()).isLessThanOrEqualTo(first.descriptors() + SLACK);
            assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + SLACK);
            assertThat(last.heap()).isLessThanOrEqualTo(first.heap() + HEAP_SLACK);
        }
    }

    /** What is only slow to go is gone in the end; what is left behind stays. */
    private static Footprint settled(Footprint now, Footprint before) throws IOException {
        Footprint last = now;
        long end = System.nanoTime() + Watch.PATIENCE.toNanos();
        while (!lightAs(last, before) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            last = Footprint.now();
        }
        return last;
    }

    private static boolean lightAs(Footprint now, Footprint before) {
        return now.descriptors() <= before.descriptors() + SLACK
                && now.threads() <= before.threads() + SLACK
                && now.heap() <= before.heap() + HEAP_SLACK;
    }
}
