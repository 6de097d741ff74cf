package ua.vikno.portal.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

/**
 * The journal of a command that looks at or changes what a portal keeps: a line of the portal's own journal for each look,
 * written before anything is shown or changed. Without it nothing is.
 */
public final class CommandJournal {
    /** For the help of a command. */
    public static final String HELP = """
        Who asked, and about whom under a pseudonym, is noted in the portal's journal first; without it nothing is done.
        --by=NAME            who asks (the user who called sudo, else the operating system's)
        --journal=DIR        the portal's journal (beside the database's file, else vikno-portal-events)
        --secret-file=FILE   as the portal was started with
        """;

    /** The table in which a database keeps the portal's secret, by its column {@code name}. */
    public static final String SETTINGS = "setting";

    /** The secret's name there. */
    public static final String SECRET = "secret";

    private static final String CALLER = "command";
    private static final String NAME = "[\\p{L}\\p{N}._@ -]{1,64}";

    private final Journal journal;
    private final String by;

    private CommandJournal(Journal journal, String by) {
        this.journal = journal;
        this.by = by;
    }

    /** What a command line says about the journal. */
    public record Options(
            @Nullable String by,
            @Nullable String directory,
            @Nullable String secretFile) {
        /** Takes its options out of the command line. */
        public static Options from(CommandLine line) {
            return new Options(
                    line.option("--by").orElse(null),
                    line.option("--journal").orElse(null),
                    line.option("--secret-file").orElse(null));
        }
    }

    /**
     * For a command that has the database open; makes the portal's secret where there is none yet.
     *
     * @param url as the database was opened with
     * @throws IllegalArgumentException when the journal cannot be gone on with; says what to do
     */
    public static CommandJournal open(Database database, String url, Options options, Clock clock) throws IOException {
        return open(
                url,
                options,
                clock,
                empty -> PortalSecret.existing(database)
                        .or(() -> empty
                                ? Optional.of(PortalSecret.of(database, Secrets.randomToken()))
                                : Optional.empty()));
    }

    /**
     * For a command that may change nothing in the database.
     *
     * @throws IllegalArgumentException when the journal cannot be gone on with; says what to do
     */
    public static CommandJournal beside(String url, Options options, Clock clock) throws IOException {
        return under(PortalSecret.in(new DriverManagerDataSource(url)), url, options, clock);
    }

    /**
     * @param kept the secret that the database holds, or will hold when the command has run
     * @throws IllegalArgumentException when the journal cannot be gone on with; says what to do
     */
    public static CommandJournal under(Optional<String> kept, String url, Options options, Clock clock)
            throws IOException {
        return open(url, options, clock, _ -> kept);
    }

    /** @param kept the secret in the database; is told whether no line hangs on another yet */
    private static CommandJournal open(
            String url, Options options, Clock clock, Function<Boolean, Optional<String>> kept) throws IOException {
        String by = options.by() == null ? user() : options.by();
        if (!by.matches(NAME)) {
            throw new IllegalArgumentException("by: at most 64 letters, digits and . _ @ -");
        }
        Path directory = PortalOptions.journal(options.directory() == null ? "" : options.directory(), url);
        JournalFile file = JournalFile.open(directory, clock.instant());
        List<JournalChain.Link> newest = file.newest();
        String secret = options.secretFile() == null
                ? kept.apply(newest.isEmpty())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "secret: say --secret-file=FILE as the portal was started with"))
                : Files.readString(Path.of(options.secretFile())).strip();
        Secrets secrets = new Secrets(Base64.getUrlDecoder().decode(secret));
        if (!JournalChain.hangsTogether(secrets, newest)) {
            throw new IllegalArgumentException("secret: not the one of " + directory
                    + ": say --secret-file=FILE as its portal was started with, or another --journal=DIR");
        }
        return new CommandJournal(new Journal(Optional.of(file), secrets, clock), by);
    }

    /** The portal's secret, under which the journal is written. */
    public Secrets secrets() {
        return journal.secrets();
    }

    /** @throws IllegalArgumentException when it cannot be noted */
    public void note(Kind kind, Map<String, Object> facts) {
        note(kind, null, facts);
    }

    /**
     * @param number of the cabinet it is about; becomes a pseudonym, as its dwelling does
     * @throws IllegalArgumentException when it cannot be noted
     */
    public void note(Kind kind, String number, long dwelling) {
        note(kind, journal.ofDwelling(dwelling), Map.of("cabinet", journal.ofCabinet(number)));
    }

    private void note(Kind kind, @Nullable String subject, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("by", by);
        all.put("user", System.getProperty("user.name", ""));
        all.putAll(facts);
        if (!journal.write(kind, CALLER, subject, all)) {
            throw new IllegalArgumentException("journal: cannot be written, so nothing was done");
        }
    }

    private static String user() {
        return Optional.ofNullable(System.getenv("SUDO_USER")).orElse(System.getProperty("user.name", ""));
    }
}
