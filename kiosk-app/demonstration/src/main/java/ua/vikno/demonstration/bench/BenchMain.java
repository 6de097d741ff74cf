package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import ua.vikno.devices.fonts.ViknoSans;

/**
 * Runs the benchmarks: {@code BenchMain OUT.json RUNS COMMANDS}, with DISPLAY naming a screen of its own. COMMANDS is a
 * directory with the files {@code kiosk} and {@code registers}: how the launcher starts each, one argument a line.
 * The table goes to standard output, progress to standard error; exit code 3 if a target was missed.
 */
public final class BenchMain {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    private BenchMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path out = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        Path commands = Path.of(arguments[2]);
        Path work = Files.createTempDirectory(commands, "run");
        System.err.println("  papers");
        var results = new ArrayList<>(new PaperBench().run());
        System.err.println("  registers");
        results.addAll(new RegisterBench(Files.readAllLines(commands.resolve("registers")), work).run());
        try (var screen = new X11()) {
            var kiosk = new ViknoKiosk(Files.readAllLines(commands.resolve("kiosk")));
            var browser = new Browser(unpackPage(work), work, WIDTH, HEIGHT);
            results.addAll(0, new Rivalry(screen, work, System.err).run(kiosk, browser, WIDTH, HEIGHT, runs));
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
