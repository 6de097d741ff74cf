package ua.vikno.portal.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Writes a portal's database into one file, and reads such a file into a database. */
final class BackupCommand {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final String DATABASE = "--database=";
    private static final String HELP = """
        usage: vikno portal backup FILE [--database=URL]
               vikno portal restore FILE [--database=URL] [--replace]

        backup writes everything the portal keeps into FILE, from one moment, while portals go on working.
        restore reads FILE into an empty database, SQLite or PostgreSQL, whichever it came from; --replace lets
        go what the database holds. Portals must be stopped. The file is checked as a whole before anything is changed.

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;

    private BackupCommand() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "ua/vikno/portal/command-logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        List<String> named = new ArrayList<>();
        String database = "jdbc:sqlite:vikno-portal.db";
        boolean replace = false;
        for (String arg : args) {
            if (arg.startsWith(DATABASE)) {
                database = arg.substring(DATABASE.length());
            } else if (arg.equals("--replace")) {
                replace = true;
            } else {
                named.add(arg);
            }
        }
        if (named.contains("--help") || named.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        boolean backup = named.size() == 2 && named.getFirst().equals("backup") && !replace;
        boolean restore = named.size() == 2 && named.getFirst().equals("restore");
        if ((!backup && !restore) || named.getLast().startsWith("-")) {
            err.print(HELP);
            return USAGE;
        }
        Path file = Path.of(named.getLast()).toAbsolutePath();
        try {
            return told(
                    backup ? Backup.write(database, file, Clock.systemUTC()) : Restore.into(database, file, replace),
                    file,
                    out,
                    err);
        } catch (BatchUpdateException e) {
            // Its message quotes the row, which is about somebody.
            err.println(named.getFirst() + " failed: the database refused a row, SQLSTATE " + e.getSQLState());
            return USAGE;
        } catch (SQLException | IOException | RuntimeException e) {
            err.println(named.getFirst() + " failed: " + e.getMessage());
            return USAGE;
        }
    }

    private static int told(Outcome outcome, Path file, PrintStream out, PrintStream err) {
        switch (outcome) {
            case Outcome.Done done -> {
                out.println(done.rows() + " rows of " + done.tables() + " tables, checked: " + file);
                return 0;
            }
            case Outcome.Refused refused -> {
                err.println(words(refused.reason(), file));
                return REFUSED;
            }
        }
    }

    private static String words(Outcome.Reason reason, Path file) {
        return switch (reason) {
            case FILE_EXISTS -> "there is a file already: " + file;
            case NO_PORTAL -> "the database holds no portal";
            case DAMAGED -> "no backup, or not as it was written: " + file;
            case NEWER -> "written by a newer portal: " + file;
            case NOT_EMPTY -> "the database is not empty; --replace lets go what it holds";
            case IN_USE -> "a portal has the database open: stop it first";
        };
    }
}
