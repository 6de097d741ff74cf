package ua.vikno.portal.access;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes, lists and ends the keys of kiosks and operators in a file that running portals read again. */
final class KeysCommand {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int HASH_SHOWN = 8;
    private static final String FILE = "--keys-file=";
    private static final String HELP = """
        usage: vikno portal keys new ID [PROVIDER] --keys-file=FILE
               vikno portal keys list --keys-file=FILE
               vikno portal keys revoke ID [HASH] --keys-file=FILE

        new makes a key of 32 random bytes for the kiosk ID, or for an operator who sends the registers of PROVIDER (* for
        all), and prints it once: it becomes kiosk.key of the kiosk. The file keeps its hash only. A second key may be
        good beside the first: make it, give it to the kiosk, revoke the first. list tells the hashes' first 8 digits.
        revoke ends all keys of ID, or those whose hash begins with HASH. Portals started with --keys-file=FILE follow
        within a second.

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;

    private KeysCommand() {}

    public static void main(String[] args) {
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
        List<String> files =
                words.stream().filter(word -> word.startsWith(FILE)).toList();
        words.removeAll(files);
        if (files.size() != 1 || words.size() < 2 || words.stream().anyMatch(word -> word.startsWith("-"))) {
            err.print(HELP);
            return USAGE;
        }
        KeysFile file = new KeysFile(Path.of(files.getFirst().substring(FILE.length())));
        String what = words.get(1);
        try {
            return switch (what + words.size()) {
                case "new3" -> make(file, words.get(2), "", out, err);
                case "new4" -> make(file, words.get(2), ":" + words.get(3), out, err);
                case "list2" -> list(file, out);
                case "revoke3" -> revoke(file, words.get(2), "", out, err);
                case "revoke4" -> revoke(file, words.get(2), words.get(3), out, err);
                default -> {
                    err.print(HELP);
                    yield USAGE;
                }
            };
        } catch (IOException | RuntimeException e) {
            err.println("keys " + what + " failed: " + e.getMessage());
            return USAGE;
        }
    }

    private static int make(KeysFile file, String id, String provider, PrintStream out, PrintStream err)
            throws IOException {
        String key = NewKey.random();
        String entry = id + ":" + Secrets.sha256(key) + provider;
        List<String> all = new ArrayList<>(Files.exists(file.path()) ? file.entries() : List.of());
        all.add(entry);
        try {
            KnownKeys.of(all);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return REFUSED;
        }
        file.add(entry);
        out.println(key);
        return 0;
    }

    private static int list(KeysFile file, PrintStream out) {
        file.read().byId().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(caller -> caller.getValue()
                        .forEach(key -> out.println(caller.getKey() + " "
                                + key.sha256().substring(0, HASH_SHOWN) + " "
                                + (key.provider() == null ? "kiosk" : "operator of " + key.provider()))));
        return 0;
    }

    private static int revoke(KeysFile file, String id, String hash, PrintStream out, PrintStream err)
            throws IOException {
        int revoked = file.revoke(id, hash);
        if (revoked == 0) {
            err.println("no such key: " + id + " " + hash);
            return REFUSED;
        }
        out.println(revoked + " of " + id + " revoked");
        return 0;
    }
}
