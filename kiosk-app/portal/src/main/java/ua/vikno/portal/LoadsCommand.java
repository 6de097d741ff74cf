package ua.vikno.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.LoadJournal;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.store.Database;

/** Lists the registers that a portal's database was sent, and takes the newest back. */
final class LoadsCommand {
    static final List<String> NAMES = List.of("loads", "undo");

    private LoadsCommand() {}

    static Exit run(CommandLine line, PrintStream out, PrintStream err) throws IOException {
        Optional<String> url = line.option("--database");
        Optional<String> directory = line.option("--city-dir");
        CommandJournal.Options options = CommandJournal.Options.from(line);
        boolean undo = line.words().getFirst().equals("undo");
        List<String> words = line.words().subList(1, line.words().size());
        if (url.isEmpty() || words.size() > (undo ? 1 : 0) || words.stream().anyMatch(w -> !w.matches("[0-9]{1,18}"))) {
            return Exit.MISUSED;
        }
        try (Database database = Database.openExisting(url.get())) {
            CityDirectory city = RegistersCommand.city(directory.map(Path::of));
            RegisterSet registers = new RegisterSet(city.forms(), city.streets(), database, Clock.systemUTC());
            return undo
                    ? undo(
                            registers,
                            words,
                            CommandJournal.open(database, url.get(), options, Clock.systemUTC()),
                            out,
                            err)
                    : list(registers, out);
        }
    }

    private static Exit list(RegisterSet registers, PrintStream out) {
        for (LoadJournal.Entry load : registers.loads()) {
            out.printf(
                    Locale.ROOT,
                    "%6d  %s  %-10s %s to %s  %7d lines  %5d warnings  from %s%s%s%n",
                    load.id(),
                    load.at(),
                    load.form(),
                    load.firstPeriod(),
                    load.lastPeriod(),
                    load.lines(),
                    load.warnings(),
                    load.sender().isEmpty() ? "-" : load.sender(),
                    load.takesBack() ? "  (takes another back)" : "",
                    load.takenBack() == null ? "" : "  taken back by " + load.takenBack());
        }
        return Exit.DONE;
    }

    private static Exit undo(
            RegisterSet registers, List<String> words, CommandJournal journal, PrintStream out, PrintStream err)
            throws IOException {
        List<LoadJournal.Entry> loads = registers.loads();
        if (loads.isEmpty()) {
            err.println("nothing was loaded");
            return Exit.REFUSED;
        }
        long load = words.isEmpty() ? loads.getFirst().id() : Long.parseLong(words.getFirst());
        journal.note(Kind.REGISTER_TAKEN_BACK, Map.of("load", load));
        Outcome outcome = registers.takeBack(load, "command");
        if (outcome == Outcome.TAKEN) {
            out.println("load " + load + " was taken back: what it replaced counts again");
            return Exit.DONE;
        }
        err.println(
                outcome == Outcome.BUSY
                        ? "a register is being loaded: try again"
                        : "load " + load + " is not the newest of its form, or was taken back before");
        return Exit.REFUSED;
    }
}
