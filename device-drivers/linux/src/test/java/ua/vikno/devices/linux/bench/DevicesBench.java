package ua.vikno.devices.linux.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import ua.vikno.devices.linux.escpos.StatusPoll;
import ua.vikno.devices.linux.scanner.ScanLatency;

/**
 * {@code DevicesBench [BENCH.json]}: prints one JSON line for each measurement, and adds them to the list in that file.
 * Exit code 3 if a target was missed.
 */
public final class DevicesBench {
    private static final int POLLS = 301;
    /** How often an idle printer is asked. */
    private static final double POLL_PERIOD_MILLIS = 2000;

    private static final int SCANS = 201;
    /** Nielsen, Usability Engineering, 5.5. */
    private static final double NOTICED_MILLIS = 100;

    private DevicesBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<Row> rows = new ArrayList<>(new RasterBench().rows());
        rows.add(statusPoll());
        rows.add(scan());
        rows.addAll(HotPlugSoak.rows());
        rows.forEach(row -> System.out.println(row.json()));
        if (arguments.length > 0) {
            append(rows, Path.of(arguments[0]));
        }
        System.exit(rows.stream().allMatch(Row::met) ? 0 : 3);
    }

    private static Row statusPoll() throws IOException {
        long[] nanos = StatusPoll.nanos(POLLS);
        Arrays.sort(nanos);
        return new Row(
                "receipt printer asked for its status",
                "ms",
                nanos[POLLS / 2] / 1e6,
                POLL_PERIOD_MILLIS,
                "time between two rounds",
                POLLS,
                0);
    }

    private static Row scan() throws IOException {
        long[] nanos = ScanLatency.nanos(SCANS);
        Arrays.sort(nanos);
        return new Row(
                "payment code sent by a serial scanner, until it is told",
                "ms",
                nanos[SCANS / 2] / 1e6,
                NOTICED_MILLIS,
                "what a person takes for at once",
                SCANS,
                0);
    }

    private static void append(List<Row> rows, Path file) throws IOException {
        String list = Files.exists(file) ? Files.readString(file).strip() : "[]";
        String head = list.substring(0, list.length() - 1).stripTrailing();
        Files.writeString(
                file,
                rows.stream()
                        .map(row -> "  " + row.json())
                        .collect(Collectors.joining(",\n", head + (head.endsWith("[") ? "\n" : ",\n"), "\n]\n")));
    }
}
