package ua.vikno.portal.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;

/** Writes a portal's database into one file, and reads such a file into a database. */
final class BackupCommand {
    private static final String HELP = """
        usage: vikno portal backup FILE [--database=URL]
               vikno portal restore FILE [--database=URL] [--replace]

        backup writes everything the portal keeps into FILE, from one moment, while portals go on working.
        restore reads FILE into an empty database, SQLite or PostgreSQL, whichever it came from; --replace lets
        go what the database holds. Portals must be stopped. The file is checked as a whole before anything is changed.

        """ + CommandJournal.HELP + """

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;
    private static final PortalCommand COMMAND = new PortalCommand("backup", HELP, BackupCommand::run);

    private BackupCommand() {}

    public static void main(String[] args) {
        COMMAND.main(args);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        return COMMAND.run(args, out, err);
    }

    private static Exit run(CommandLine line, PrintStream out, PrintStream err) throws IOException, SQLException {
        String database = line.database();
        CommandJournal.Options options = CommandJournal.Options.from(line);
        boolean replace = line.flag("--replace");
        List<String> words = line.words();
        if (words.size() != 2 || line.isStrange()) {
            return Exit.MISUSED;
        }
        Path file = Path.of(words.getLast()).toAbsolutePath();
        Clock clock = Clock.systemUTC();
        return switch (words.getFirst() + (replace ? " --replace" : "")) {
            case "backup" ->
                told(
                        Backup.write(
                                database,
                                file,
                                clock,
                                () -> CommandJournal.beside(database, options, clock)
                                        .note(Kind.BACKUP_WRITTEN, Map.of("file", file.toString()))),
                        file,
                        out,
                        err);
            case "restore", "restore --replace" ->
                told(
                        Restore.into(
                                database,
                                file,
                                replace,
                                archive -> CommandJournal.under(archive.secret(), database, options, clock)
                                        .note(
                                                Kind.BACKUP_RESTORED,
                                                Map.of(
                                                        "file",
                                                        file.toString(),
                                                        "written",
                                                        archive.manifest().writtenAt(),
                                                        "replaces",
                                                        replace))),
                        file,
                        out,
                        err);
            default -> Exit.MISUSED;
        };
    }

    private static Exit told(Outcome outcome, Path file, PrintStream out, PrintStream err) {
        switch (outcome) {
            case Outcome.Done done -> {
                out.println(done.rows() + " rows of " + done.tables() + " tables, checked: " + file);
                return Exit.DONE;
            }
            case Outcome.Refused refused -> {
                err.println(words(refused.reason(), file));
                return Exit.REFUSED;
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
