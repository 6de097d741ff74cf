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
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Journal.Kind;
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
        /** Takes its options out of {@code words}. */
        public static Options from(List<String> words) {
            return new Options(taken(words, "--by="), taken(words, "--journal="), taken(words, "--secret-file="));
        }

        private static @Nullable String taken(List<String> words, String option) {
            String value = null;
            for (String word : List.copyOf(words)) {
                if (word.startsWith(option)) {
                    value = word.substring(option.length());
                    words.remove(word);
                }
            }
            return value;
        }
    }

    /**
     * @param url as the database was opened with
     * @throws IllegalArgumentException when the journal cannot be gone on with; says what to do
     */
    public static CommandJournal open(Database database, String url, Options options, Clock clock) {
        String by = options.by() == null ? user() : options.by();
        if (!by.matches(NAME)) {
            throw new IllegalArgumentException("by: at most 64 letters, digits and . _ @ -");
        }
        Path directory = PortalOptions.journal(options.directory() == null ? "" : options.directory(), url);
        JournalFile file = JournalFile.open(directory, clock.instant());
        try {
            List<JournalChain.Link> newest = file.newest();
            Secrets secrets = secrets(database, options.secretFile(), newest.isEmpty());
            if (!JournalChain.hangsTogether(secrets, newest)) {
                throw new IllegalArgumentException("secret: not the one of " + directory
                        + ": say --secret-file=FILE as its portal was started with");
            }
            return new CommandJournal(new Journal(Optional.of(file), secrets, clock), by);
        } catch (IOException e) {
            throw new IllegalArgumentException("journal: " + directory + " cannot be read", e);
        }
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

    /** @param mayMake whether no line hangs on another secret yet */
    private static Secrets secrets(Database database, @Nullable String file, boolean mayMake) throws IOException {
        String secret = file == null
                ? PortalSecret.existing(database).orElse("")
                : Files.readString(Path.of(file)).strip();
        if (secret.isEmpty()) {
            if (!mayMake) {
                throw new IllegalArgumentException("secret: say --secret-file=FILE as the portal was started with");
            }
            secret = PortalSecret.of(database, Secrets.randomToken());
        }
        return new Secrets(Base64.getUrlDecoder().decode(secret));
    }
}
