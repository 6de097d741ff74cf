package ua.vikno.devices.linux.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import ua.vikno.devices.linux.bench.HotPlug.Footprint;

/**
 * A day in which somebody plugs something every minute, in a few: 1,440 times over {@value #DEVICES} devices side by side.
 * Prints one JSON line for each measurement: the growth from an eighth of the day to its end, as a ratio.
 */
final class HotPlugSoak {
    private static final int DEVICES = 24;
    private static final int A_DAY = 1_440;
    private static final int EIGHTHS = 8;

    private HotPlugSoak() {}

    public static void main() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path lines = Files.createTempDirectory("hot-plug");
        try (HotPlug devices = new HotPlug(DEVICES, lines)) {
            int each = A_DAY / DEVICES / EIGHTHS;
            Footprint first = devices.cycle(A_DAY / DEVICES - each * (EIGHTHS - 1));
            Footprint last = first;
            for (int eighth = 1; eighth < EIGHTHS; eighth++) {
                last = devices.cycle(each);
            }
            tell(out, "file descriptors", "1", first.descriptors(), last.descriptors());
            tell(out, "threads", "1", first.threads(), last.threads());
            tell(out, "heap after collection", "B", first.heap(), last.heap());
            tell(out, "resident memory", "B", first.resident(), last.resident());
        } finally {
            Files.deleteIfExists(lines);
        }
    }

    private static void tell(PrintStream out, String what, String unit, long first, long last) {
        out.printf(
                Locale.ROOT,
                "{\"name\":\"24 h of hot plug: %s\",\"unit\":\"%s\",\"ours\":%d,\"peer\":%d,"
                        + "\"peer_name\":\"after an eighth\",\"ratio\":%.3f,\"runs\":%d}%n",
                what,
                unit,
                last,
                first,
                (double) last / first,
                A_DAY);
    }
}
