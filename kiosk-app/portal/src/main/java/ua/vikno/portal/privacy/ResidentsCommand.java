package ua.vikno.portal.privacy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.store.Database;

/** Answers what the law lets a resident ask at the counter: what is known about her, and that it be erased. */
final class ResidentsCommand {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final String DATABASE = "--database=";
    private static final String BILLS = "--with-bills";
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

    private ResidentsCommand() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "ua/vikno/portal/command-logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>(args);
        String url = "jdbc:sqlite:vikno-portal.db";
        for (String arg : args) {
            if (arg.startsWith(DATABASE)) {
                url = arg.substring(DATABASE.length());
                words.remove(arg);
            }
        }
        CommandJournal.Options options = CommandJournal.Options.from(words);
        boolean bills = words.remove(BILLS);
        if (words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        boolean known = words.size() == 3
                && List.of("find", "export", "erase", "confirm").contains(words.get(1))
                && (!bills || words.get(1).equals("erase"));
        if (!known) {
            err.print(HELP);
            return USAGE;
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
            return done ? 0 : REFUSED;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (RuntimeException e) {
            // A database's message may quote a row, which is about somebody.
            err.println("residents failed: " + e.getClass().getSimpleName());
            return USAGE;
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
