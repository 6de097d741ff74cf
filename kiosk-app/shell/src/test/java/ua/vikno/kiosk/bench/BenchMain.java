package ua.vikno.kiosk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.fonts.ViknoSans;

/**
 * Runs the benchmarks: {@code BenchMain OUT.json RUNS KIOSK-COMMAND…}, with DISPLAY naming a screen of its own.
 * The table goes to standard output, progress to standard error; exit code 3 if a target was missed.
 */
public final class BenchMain {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    private BenchMain() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        var command = List.of(arguments).subList(2, arguments.length);
        var results = new ArrayList<Result>();
        Path work = Files.createTempDirectory("vikno-bench");
        try (var screen = new X11()) {
            var browser = new Browser(unpackPage(work), work, WIDTH, HEIGHT);
            results.addAll(
                    new Rivalry(screen, work, System.err).run(new ViknoKiosk(command), browser, WIDTH, HEIGHT, runs));
        }
        var report = new Report(results);
        report.writeTo(out);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report.table());
        System.exit(report.allMet() ? 0 : 3);
    }

    private static Path unpackPage(Path work) throws IOException {
        copy(ViknoSans.class, "ViknoSans-Regular.ttf", work);
        copy(ViknoSans.class, "ViknoSans-Bold.ttf", work);
        return copy(BenchMain.class, "kiosk.html", work);
    }

    private static Path copy(Class<?> beside, String name, Path to) throws IOException {
        try (InputStream source = beside.getResourceAsStream(name)) {
            if (source == null) {
                throw new IOException("not on the class path: " + name);
            }
            Path file = to.resolve(name);
            Files.copy(source, file);
            return file;
        }
    }
}
