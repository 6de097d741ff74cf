package ua.vikno.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.city.CitySamples;
import ua.vikno.portal.registers.FileReport;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.yaml.Findings;

/** Loads a set of registers into an empty portal and prints what the portal then says, as JSON. */
final class RegistersCommand {
    private static final int FAULTS = 1;
    private static final int USAGE = 2;
    private static final String WORD = "--word=";
    private static final String CITY = "--city-dir=";
    private static final String HELP = """
        usage: vikno registers [--city-dir=DIR] DIR [--word=WORD...]
               vikno registers loads --database=URL [--city-dir=DIR]
               vikno registers undo [LOAD] --database=URL [--city-dir=DIR] [--by=NAME] [--journal=DIR] [--secret-file=FILE]

        Loads the providers' registers in DIR into an empty portal and prints JSON: the newest period, the sum due,
        every dwelling with its lines, and the first 100 faults. A file is taken whole or refused whole. One that would
        change much of what another file of DIR said is held: its word and the figures before and after are printed, and
        --word=WORD takes it.
        The form of a file is told by its headings; *.csv, *.dbf and *.txt are looked at.
        With --city-dir the forms, street names and other facts are those of a city of your own.

        loads lists what a portal's database was sent, by whom, and counts what was odd. undo takes the newest load of its
        form back, once: what it replaced counts again. Without LOAD it is the newest of all. Portals may go on working on
        PostgreSQL; on SQLite they must be stopped. The portal's journal says who asked for it, as with portal residents.

        exit code: 0 everything was taken, 1 something was refused or held, 2 the command could not run
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
        if (!args.isEmpty() && LoadsCommand.NAMES.contains(args.getFirst())) {
            return LoadsCommand.run(args, out, err);
        }
        List<String> places = new ArrayList<>(args);
        Set<String> words = args.stream()
                .filter(arg -> arg.startsWith(WORD))
                .map(arg -> arg.substring(WORD.length()))
                .collect(Collectors.toSet());
        places.removeIf(arg -> arg.startsWith(WORD));
        Path city = null;
        if (!places.isEmpty() && places.getFirst().startsWith(CITY)) {
            city = Path.of(places.removeFirst().substring(CITY.length()));
        } else if (places.size() > 2 && places.getFirst().equals("--city-dir")) {
            places.removeFirst();
            city = Path.of(places.removeFirst());
        }
        if (places.size() != 1 || places.getFirst().startsWith("-")) {
            err.print(HELP);
            return USAGE;
        }
        Path directory = Path.of(places.getFirst());
        if (!Files.isDirectory(directory)) {
            err.println("no such directory: " + directory);
            return USAGE;
        }
        try {
            return load(directory, city, Sending.of("command", words), out, err);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (IOException e) {
            err.println("cannot read " + directory + ": " + e.getMessage());
            return USAGE;
        }
    }

    private static int load(
            Path directory, @Nullable Path cityDirectory, Sending sending, PrintStream out, PrintStream err)
            throws IOException {
        long start = System.nanoTime();
        Path scratch = Files.createTempDirectory("vikno-registers");
        try (Database database = Database.open("jdbc:sqlite:" + scratch.resolve("portal.db"))) {
            CityDirectory city = city(cityDirectory);
            RegisterSet registers = new RegisterSet(city.forms(), city.streets(), database, Clock.systemUTC());
            List<FileReport> files = registers.load(directory, sending, err::println);
            if (files.isEmpty()) {
                err.println("no registers in " + directory);
                return USAGE;
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            registers.report(database, files, millis, out);
            int faults = files.stream().mapToInt(FileReport::faultCount).sum();
            err.println(files.size() + " files, " + faults + " faults, " + millis + " ms");
            List<FileReport> held = files.stream()
                    .filter(file -> file.outcome() == FileReport.Outcome.HELD)
                    .toList();
            for (FileReport file : held) {
                file.changes().forEach(change -> err.println(file.file() + ": " + change.reason()));
                err.println(file.file() + " held: if it is right, say --word=" + file.word());
            }
            return faults == 0 && held.isEmpty() ? 0 : FAULTS;
        } finally {
            delete(scratch);
        }
    }

    static CityDirectory city(@Nullable Path directory) {
        if (directory == null) {
            return CitySamples.demonstration(CitySamples.ALL.getFirst());
        }
        Findings findings = new Findings();
        CityDirectory city = CityDirectory.read(directory, false, findings);
        findings.refuse();
        return city;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
