package ua.vikno.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.city.CitySamples;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.registers.FileReport;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.yaml.Findings;

/** Loads a set of registers into an empty portal and prints what the portal then says, as JSON. */
final class RegistersCommand {
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
    private static final PortalCommand COMMAND = new PortalCommand("registers", HELP, RegistersCommand::run);

    private RegistersCommand() {}

    public static void main(String[] args) {
        COMMAND.main(args);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        return COMMAND.run(args, out, err);
    }

    private static Exit run(CommandLine line, PrintStream out, PrintStream err) throws IOException {
        if (!line.words().isEmpty() && LoadsCommand.NAMES.contains(line.words().getFirst())) {
            return LoadsCommand.run(line, out, err);
        }
        Set<String> words = Set.copyOf(line.options("--word"));
        Optional<Path> city = line.option("--city-dir").map(Path::of);
        List<String> places = line.words();
        if (city.isEmpty() && places.size() > 2 && places.getFirst().equals("--city-dir")) {
            city = Optional.of(Path.of(places.get(1)));
            places = places.subList(2, places.size());
        }
        if (places.size() != 1 || places.getFirst().startsWith("-")) {
            return Exit.MISUSED;
        }
        Path directory = Path.of(places.getFirst());
        if (!Files.isDirectory(directory)) {
            err.println("no such directory: " + directory);
            return Exit.FAILED;
        }
        return load(directory, city, Sending.of("command", words), out, err);
    }

    private static Exit load(
            Path directory, Optional<Path> cityDirectory, Sending sending, PrintStream out, PrintStream err)
            throws IOException {
        long start = System.nanoTime();
        try (Scratch scratch = Scratch.in(Scratch.place(System.getenv()));
                Database database =
                        Database.open("jdbc:sqlite:" + scratch.directory().resolve("portal.db"))) {
            CityDirectory city = city(cityDirectory);
            RegisterSet registers = new RegisterSet(city.forms(), city.streets(), database, Clock.systemUTC());
            List<FileReport> files = registers.load(directory, sending, err::println);
            if (files.isEmpty()) {
                err.println("no registers in " + directory);
                return Exit.FAILED;
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
            return faults == 0 && held.isEmpty() ? Exit.DONE : Exit.REFUSED;
        }
    }

    static CityDirectory city(Optional<Path> directory) {
        if (directory.isEmpty()) {
            return CitySamples.demonstration(CitySamples.ALL.getFirst());
        }
        Findings findings = new Findings();
        CityDirectory city = CityDirectory.read(directory.get(), false, findings);
        findings.refuse();
        return city;
    }
}
