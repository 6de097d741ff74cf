package ua.vikno.devices.linux.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import ua.vikno.devices.linux.bench.HotPlug.Footprint;

/**
 * A day in which somebody plugs something every minute, in a few: {@value #A_DAY} times over {@value #DEVICES} devices side
 * by side. What the process holds at the end, beside what it held after an eighth of the day.
 */
final class HotPlugSoak {
    private static final int DEVICES = 24;
    private static final int A_DAY = 1_440;
    private static final int EIGHTHS = 8;

    private HotPlugSoak() {}

    static List<Row> rows() throws IOException, InterruptedException, ExecutionException {
        Path lines = Files.createTempDirectory("hot-plug");
        try (HotPlug devices = new HotPlug(DEVICES, lines)) {
            int each = A_DAY / DEVICES / EIGHTHS;
            Footprint first = devices.cycle(A_DAY / DEVICES - each * (EIGHTHS - 1));
            Footprint last = first;
            for (int eighth = 1; eighth < EIGHTHS; eighth++) {
                last = devices.cycle(each);
            }
            return List.of(
                    row("file descriptors", "1", first.descriptors(), last.descriptors()),
                    row("threads", "1", first.threads(), last.threads()),
                    row("heap after collection", "B", first.heap(), last.heap()),
                    row("resident memory", "B", first.resident(), last.resident()));
        } finally {
            Files.deleteIfExists(lines);
        }
    }

    private static Row row(String what, String unit, long first, long last) {
        return new Row("24 h of hot plug: " + what, unit, last, first, "after an eighth", A_DAY, 0);
    }
}
