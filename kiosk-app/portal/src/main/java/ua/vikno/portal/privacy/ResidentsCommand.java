package ua.vikno.portal.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.store.Database;

/** Answers what the law lets a resident ask at the counter: what is known about her, and that it be erased. */
final class ResidentsCommand {
    private static final String HELP = """
        usage: vikno portal residents find TEXT [--database=URL]
               vikno portal residents export NUMBER [--database=URL]
               vikno portal residents erase NUMBER [--with-bills] [--database=URL]
               vikno portal residents confirm NUMBER [--database=URL]

        find lists cabinets by portal number, part of a name, telephone or e-mail. export prints all that is known about a
        cabinet and its dwelling as JSON. erase ends the cabinet and forgets its name, telephone, e-mail, PIN and slip, with
        --with-bills the bills of its dwelling too; registers stay their providers'. confirm lets a cabinet in another name
        than the payer's stay, after the counter has seen a document. Portals may go on working meanwhile.

        """ + CommandJournal.HELP + """

        exit code: 0 done, 1 no such resident, 2 the command could not run
        """;
    private static final PortalCommand COMMAND = new PortalCommand("residents", HELP, ResidentsCommand::run);

    private ResidentsCommand() {}

    public static void main(String[] args) {
        COMMAND.main(args);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        return COMMAND.run(args, out, err);
    }

    private static Exit run(CommandLine line, PrintStream out, PrintStream err) throws IOException {
        String url = line.database();
        CommandJournal.Options options = CommandJournal.Options.from(line);
        boolean bills = line.flag("--with-bills");
        List<String> words = line.words();
        boolean known = words.size() == 3
                && !line.isStrange()
                && List.of("find", "export", "erase", "confirm").contains(words.get(1))
                && (!bills || words.get(1).equals("erase"));
        if (!known) {
            return Exit.MISUSED;
        }
        try (Database database = Database.openExisting(url)) {
            CommandJournal journal = CommandJournal.open(database, url, options, Clock.systemUTC());
            Residents residents = new Residents(database, Clock.systemUTC());
            boolean done = words.get(1).equals("find")
                    ? find(residents, words.get(2), journal, out)
                    : answer(residents, words.get(1), words.get(2), bills, journal, out);
            if (!done) {
                err.println("no such resident");
            }
            return done ? Exit.DONE : Exit.REFUSED;
        }
    }

    private static boolean find(Residents residents, String text, CommandJournal journal, PrintStream out) {
        List<Map<String, @Nullable Object>> found = residents.find(text);
        journal.note(Kind.RESIDENTS_SEARCHED, Map.of("found", found.size()));
        for (Map<String, @Nullable Object> row : found) {
            if (row.get("dwelling_id") instanceof Number dwelling) {
                journal.note(Kind.RESIDENT_FOUND, String.valueOf(row.get("number")), dwelling.longValue());
            }
            out.println(line(row));
        }
        return !found.isEmpty();
    }

    private static boolean answer(
            Residents residents, String what, String number, boolean bills, CommandJournal journal, PrintStream out) {
        Optional<Long> dwelling = residents.dwelling(number);
        if (dwelling.isEmpty()) {
            journal.note(Kind.RESIDENTS_SEARCHED, Map.of("found", 0));
            return false;
        }
        return switch (what) {
            case "export" -> {
                journal.note(Kind.RESIDENT_EXPORTED, number, dwelling.get());
                Optional<String> all = residents.export(number);
                all.ifPresent(out::println);
                yield all.isPresent();
            }
            case "erase" -> {
                journal.note(Kind.RESIDENT_ERASED, number, dwelling.get());
                int rows = residents.erase(number, bills);
                out.println(rows + " rows erased");
                yield rows > 0;
            }
            default -> {
                journal.note(Kind.RESIDENT_CONFIRMED, number, dwelling.get());
                yield residents.confirm(number);
            }
        };
    }

    private static String line(Map<String, @Nullable Object> row) {
        Object ends = row.get("ends_at");
        return row.get("number") + "  " + row.get("name") + "  " + row.get("street") + ", " + row.get("house") + ", "
                + row.get("flat") + "  since " + row.get("created_at")
                + (ends instanceof Number millis ? "  until " + Instant.ofEpochMilli(millis.longValue()) : "");
    }
}
