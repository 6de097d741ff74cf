package ua.vikno.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.LoadJournal;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.store.Database;

/** Lists the registers that a portal's database was sent, and takes the newest back. */
final class LoadsCommand {
    static final List<String> NAMES = List.of("loads", "undo");

    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final String DATABASE = "--database=";
    private static final String CITY = "--city-dir=";

    private LoadsCommand() {}

    static int run(List<String> args, PrintStream out, PrintStream err) {
        String url = value(args, DATABASE);
        String directory = value(args, CITY);
        List<String> given = new ArrayList<>(args.subList(1, args.size()));
        CommandJournal.Options options = CommandJournal.Options.from(given);
        List<String> words = given.stream()
                .filter(word -> !word.startsWith(DATABASE) && !word.startsWith(CITY))
                .toList();
        boolean undo = args.getFirst().equals("undo");
        if (url == null || words.size() > (undo ? 1 : 0) || words.stream().anyMatch(w -> !w.matches("[0-9]{1,18}"))) {
            err.println("usage: vikno registers loads --database=URL");
            err.println("       vikno registers undo [LOAD] --database=URL");
            return USAGE;
        }
        try (Database database = Database.openExisting(url)) {
            CityDirectory city = RegistersCommand.city(directory == null ? null : Path.of(directory));
            RegisterSet registers = new RegisterSet(city.forms(), city.streets(), database, Clock.systemUTC());
            return undo
                    ? undo(registers, words, CommandJournal.open(database, url, options, Clock.systemUTC()), out, err)
                    : list(registers, out);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (RuntimeException e) {
            // A database's message may quote a row, which is about somebody.
            err.println("registers failed: " + e.getClass().getSimpleName());
            return USAGE;
        }
    }

    private static int list(RegisterSet registers, PrintStream out) {
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
        return 0;
    }

    private static int undo(
            RegisterSet registers, List<String> words, CommandJournal journal, PrintStream out, PrintStream err)
            throws IOException {
        List<LoadJournal.Entry> loads = registers.loads();
        if (loads.isEmpty()) {
            err.println("nothing was loaded");
            return REFUSED;
        }
        long load = words.isEmpty() ? loads.getFirst().id() : Long.parseLong(words.getFirst());
        journal.note(Kind.REGISTER_TAKEN_BACK, Map.of("load", load));
        Outcome outcome = registers.takeBack(load, "command");
        if (outcome == Outcome.TAKEN) {
            out.println("load " + load + " was taken back: what it replaced counts again");
            return 0;
        }
        err.println(
                outcome == Outcome.BUSY
                        ? "a register is being loaded: try again"
                        : "load " + load + " is not the newest of its form, or was taken back before");
        return REFUSED;
    }

    private static @Nullable String value(List<String> args, String option) {
        return args.stream()
                .filter(arg -> arg.startsWith(option))
                .map(arg -> arg.substring(option.length()))
                .findFirst()
                .orElse(null);
    }
}
