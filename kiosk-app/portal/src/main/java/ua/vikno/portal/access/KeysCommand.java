package ua.vikno.portal.access;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.store.Database;

/** Makes, lists and ends the keys of kiosks and operators in a file that running portals read again. */
final class KeysCommand {
    private static final int HASH_SHOWN = 8;
    private static final String HELP = """
        usage: vikno portal keys new ID [PROVIDER] --keys-file=FILE [--database=URL]
               vikno portal keys list --keys-file=FILE
               vikno portal keys revoke ID [HASH] --keys-file=FILE [--database=URL]

        new makes a key of 32 random bytes for the kiosk ID, or for an operator who sends the registers of PROVIDER (* for
        all), and prints it once: it becomes kiosk.key of the kiosk. The file keeps its hash only. A second key may be
        good beside the first: make it, give it to the kiosk, revoke the first. list tells the hashes' first 8 digits.
        revoke ends all keys of ID, or those whose hash begins with HASH. Portals started with --keys-file=FILE follow
        within a second. Before a portal's first start there is no journal yet, and the command says so.

        """ + CommandJournal.HELP + """

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;
    private static final PortalCommand COMMAND = new PortalCommand("keys", HELP, KeysCommand::run);

    private KeysCommand() {}

    public static void main(String[] args) {
        COMMAND.main(args);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        return COMMAND.run(args, out, err);
    }

    private static Exit run(CommandLine line, PrintStream out, PrintStream err) throws IOException {
        String database = line.database();
        CommandJournal.Options options = CommandJournal.Options.from(line);
        List<String> files = line.options("--keys-file");
        List<String> words = line.words();
        if (files.size() != 1 || words.size() < 2 || line.isStrange()) {
            return Exit.MISUSED;
        }
        KeysFile file = new KeysFile(Path.of(files.getFirst()));
        String id = words.size() < 3 ? "" : words.get(2);
        String more = words.size() < 4 ? "" : words.get(3);
        return switch (line.form()) {
            case "list2" -> list(file, out);
            case "new3", "new4" ->
                make(file, id, more.isEmpty() ? "" : ":" + more, journal(database, options, err), out, err);
            case "revoke3", "revoke4" -> revoke(file, id, more, journal(database, options, err), out, err);
            default -> Exit.MISUSED;
        };
    }

    /** Empty before a portal's first start: the keys that it starts with are made without one. */
    private static Optional<CommandJournal> journal(String url, CommandJournal.Options options, PrintStream err)
            throws IOException {
        if (options.secretFile() == null && !Database.exists(url)) {
            err.println("not noted in a journal, since no portal has its database here yet: " + url
                    + "; say --database=URL if one has");
            return Optional.empty();
        }
        return Optional.of(CommandJournal.beside(url, options, Clock.systemUTC()));
    }

    private static Exit make(
            KeysFile file,
            String id,
            String provider,
            Optional<CommandJournal> journal,
            PrintStream out,
            PrintStream err)
            throws IOException {
        String key = NewKey.random();
        String hash = Secrets.sha256(key);
        String entry = id + ":" + hash + provider;
        List<String> all = new ArrayList<>(Files.exists(file.path()) ? file.entries() : List.of());
        all.add(entry);
        try {
            KnownKeys.of(all);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return Exit.REFUSED;
        }
        journal.ifPresent(noted -> noted.note(
                Kind.KEY_MADE, Map.of("id", id, "provider", provider.replace(":", ""), "hash", shown(hash))));
        file.add(entry);
        out.println(key);
        return Exit.DONE;
    }

    private static Exit list(KeysFile file, PrintStream out) {
        file.read().byId().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(caller -> caller.getValue()
                        .forEach(key -> out.println(caller.getKey() + " " + shown(key.sha256()) + " "
                                + (key.provider() == null ? "kiosk" : "operator of " + key.provider()))));
        return Exit.DONE;
    }

    private static Exit revoke(
            KeysFile file, String id, String hash, Optional<CommandJournal> journal, PrintStream out, PrintStream err)
            throws IOException {
        if (file.entries().stream().noneMatch(entry -> entry.startsWith(id + ":" + hash))) {
            err.println("no such key: " + id + " " + hash);
            return Exit.REFUSED;
        }
        journal.ifPresent(noted -> noted.note(Kind.KEY_REVOKED, Map.of("id", id, "hash", shown(hash))));
        out.println(file.revoke(id, hash) + " of " + id + " revoked");
        return Exit.DONE;
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(hash.length(), HASH_SHOWN));
    }
}
