package ua.vikno.portal.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.store.Database;

/** Looks whether a journal is as the portal wrote it. */
final class JournalCommand {
    private static final int ALTERED = 1;
    private static final int USAGE = 2;
    private static final String DATABASE = "--database=";
    private static final String SECRET = "--secret-file=";
    private static final String HELP = """
        usage: vikno portal journal verify DIR [--database=URL | --secret-file=FILE]

        Looks at every line of a portal's journal in DIR, the oldest month first: whether it is as the portal wrote it, and
        none was left out or put in between. Lines cut off at the end are not seen: compare the last line with what your
        collector has. The portal's secret is in its database, or in the file it was started with.

        exit code: 0 whole, 1 altered (the first such line is told), 2 the command could not run
        """;

    private JournalCommand() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "ua/vikno/portal/command-logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        List<String> words = new ArrayList<>(args);
        String database = "jdbc:sqlite:vikno-portal.db";
        String secret = "";
        for (String arg : args) {
            if (arg.startsWith(DATABASE)) {
                database = arg.substring(DATABASE.length());
                words.remove(arg);
            } else if (arg.startsWith(SECRET)) {
                secret = arg.substring(SECRET.length());
                words.remove(arg);
            }
        }
        if (words.size() != 3 || !words.get(1).equals("verify")) {
            err.print(HELP);
            return USAGE;
        }
        try {
            return verify(new JournalFile(Path.of(words.get(2))), secrets(database, secret), out, err);
        } catch (IOException | RuntimeException e) {
            err.println("journal verify failed: " + e.getMessage());
            return USAGE;
        }
    }

    private static Secrets secrets(String url, String file) throws IOException {
        if (!file.isEmpty()) {
            return decoded(Files.readString(Path.of(file)).strip());
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

    private static int verify(JournalFile journal, Secrets secrets, PrintStream out, PrintStream err)
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
                        return ALTERED;
                    }
                    before = link.get().chain();
                    first = false;
                    lines++;
                }
            }
        }
        out.println(lines + " lines, whole; the last chain is " + before);
        return 0;
    }
}
