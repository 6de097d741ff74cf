package ua.vikno.portal.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.store.Database;

/** Looks whether a journal is as the portal wrote it. */
final class JournalCommand {
    private static final String HELP = """
        usage: vikno portal journal verify DIR [--database=URL | --secret-file=FILE]

        Looks at every line of a portal's journal in DIR, the oldest month first: whether it is as the portal wrote it, and
        none was left out or put in between. Lines cut off at the end are not seen: compare the last line with what your
        collector has. The portal's secret is in its database, or in the file it was started with.

        exit code: 0 whole, 1 altered (the first such line is told), 2 the command could not run
        """;
    private static final PortalCommand COMMAND = new PortalCommand("journal", HELP, JournalCommand::run);

    private JournalCommand() {}

    public static void main(String[] args) {
        COMMAND.main(args);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        return COMMAND.run(args, out, err);
    }

    private static Exit run(CommandLine line, PrintStream out, PrintStream err) throws IOException {
        String database = line.database();
        Optional<String> secret = line.option("--secret-file");
        List<String> words = line.words();
        if (words.size() != 3 || line.isStrange() || !words.get(1).equals("verify")) {
            return Exit.MISUSED;
        }
        return verify(new JournalFile(Path.of(words.get(2))), secrets(database, secret), out, err);
    }

    private static Secrets secrets(String url, Optional<String> file) throws IOException {
        if (file.isPresent()) {
            return decoded(Files.readString(Path.of(file.get())).strip());
        }
        try (Database database = Database.openExisting(url)) {
            return decoded(PortalSecret.existing(database)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no secret in this database: say --secret-file=FILE as the portal was started with")));
        }
    }

    private static Secrets decoded(String secret) {
        return new Secrets(Base64.getUrlDecoder().decode(secret));
    }

    private static Exit verify(JournalFile journal, Secrets secrets, PrintStream out, PrintStream err)
            throws IOException {
        String before = "";
        long lines = 0;
        boolean first = true;
        for (Path file : journal.files()) {
            long number = 0;
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    Optional<JournalChain.Link> link = JournalChain.apart(line);
                    // What the oldest line hangs on was let go with the months before it.
                    String expected = first || link.isEmpty()
                            ? ""
                            : JournalChain.next(secrets, before, link.get().text());
                    if (link.isEmpty() || (!first && !Secrets.same(link.get().chain(), expected))) {
                        err.println(
                                file + " line " + number + " is not as it was written, or one before it is missing");
                        return Exit.REFUSED;
                    }
                    before = link.get().chain();
                    first = false;
                    lines++;
                }
            }
        }
        out.println(lines + " lines, whole; the last chain is " + before);
        return Exit.DONE;
    }
}
