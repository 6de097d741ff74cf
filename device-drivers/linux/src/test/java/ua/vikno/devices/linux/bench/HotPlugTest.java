package ua.vikno.devices.linux.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.linux.bench.HotPlug.Footprint;

/** The day of {@link HotPlugSoak} in small. */
@Timeout(120)
final class HotPlugTest {
    private static final long SLACK = 4;
    private static final long HEAP_SLACK = 4_000_000;

    @Test
    void pluggingInAndPullingOutLeavesNothingBehind(@TempDir Path lines) throws Exception {
        try (HotPlug devices = new HotPlug(6, lines)) {
            Footprint first = devices.cycle(2);
            Footprint last = devices.cycle(5);
            assertThat(last.descriptors()).isLessThanOrEqualTo(first.descriptors() + SLACK);
            assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + SLACK);
            assertThat(last.heap()).isLessThanOrEqualTo(first.heap() + HEAP_SLACK);
        }
    }
}
