package ua.vikno.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ua.vikno.portal.registers.FileReport;
import ua.vikno.portal.registers.RegisterImporter;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.SetReport;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.load.Pace;
import ua.vikno.portal.store.Database;

/** Loads a set of registers into an empty portal and prints what the portal then says, as JSON. */
final class RegistersCommand {
    private static final int FAULTS = 1;
    private static final int USAGE = 2;
    private static final String HELP = """
        usage: vikno registers DIR

        Loads the providers' registers in DIR into an empty portal and prints JSON: the newest period, the sum due,
        every dwelling with its lines, and the first 100 faults. A file is taken whole or refused whole.
        The form of a file is told by its headings; *.csv, *.dbf and *.txt are looked at.

        exit code: 0 everything was taken, 1 there were faults, 2 the command could not run
        """;

    private RegistersCommand() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "ua/vikno/portal/command-logback.xml");
        // Lines in the thousands are no console log: one buffered stream, in UTF-8 whatever the locale.
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(args), out, err);
        out.flush();
        System.exit(code);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        if (args.size() != 1 || args.getFirst().startsWith("-")) {
            err.print(HELP);
            return USAGE;
        }
        Path directory = Path.of(args.getFirst());
        if (!Files.isDirectory(directory)) {
            err.println("no such directory: " + directory);
            return USAGE;
        }
        try {
            return load(directory, out, err);
        } catch (IOException e) {
            err.println("cannot read " + directory + ": " + e.getMessage());
            return USAGE;
        }
    }

    private static int load(Path directory, PrintStream out, PrintStream err) throws IOException {
        long start = System.nanoTime();
        Path scratch = Files.createTempDirectory("vikno-registers");
        try (Database database = Database.open("jdbc:sqlite:" + scratch.resolve("portal.db"))) {
            Forms forms = Forms.builtIn();
            RegisterImporter importer = new RegisterImporter(forms, database, Clock.systemUTC(), Pace.ALONE);
            List<FileReport> files = new RegisterSet(forms, importer).load(directory, err::println);
            if (files.isEmpty()) {
                err.println("no registers in " + directory);
                return USAGE;
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            new SetReport(forms, database).write(files, millis, out);
            int faults = files.stream().mapToInt(FileReport::faultCount).sum();
            err.println(files.size() + " files, " + faults + " faults, " + millis + " ms");
            return faults == 0 ? 0 : FAULTS;
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
