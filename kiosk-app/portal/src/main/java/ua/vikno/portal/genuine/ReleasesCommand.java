package ua.vikno.portal.genuine;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.genuine.Releases.Refusal;
import ua.vikno.portal.genuine.Releases.Release;
import ua.vikno.portal.store.Database;

/** Declares releases of the kiosk's program good, lists and revokes them. */
final class ReleasesCommand {
    private static final String HELP = """
        usage: vikno portal releases declare VERSION DIGEST [--database=URL]
               vikno portal releases list [--database=URL]
               vikno portal releases revoke DIGEST [--database=URL]

        The page that tells a phone whether a kiosk is genuine says so only of a program that was declared good. VERSION and DIGEST stand in
        the file vikno-kiosk_VERSION_ARCH.release beside the package; anybody computes DIGEST of an installed one: in
        /usr/lib/vikno-kiosk/lib, (export LC_ALL=C; sha256sum *.jar | sha256sum). Declare a release before kiosks get it.

        """ + CommandJournal.HELP + """

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;

    private ReleasesCommand() {}

    public static void main(String[] args) {
        command(Clock.systemUTC()).main(args);
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
        return command(clock).run(args, out, err);
    }

    private static PortalCommand command(Clock clock) {
        return new PortalCommand("releases", HELP, (line, out, err) -> run(line, clock, out, err));
    }

    private static Exit run(CommandLine line, Clock clock, PrintStream out, PrintStream err) throws IOException {
        String url = line.database();
        CommandJournal.Options noted = CommandJournal.Options.from(line);
        List<String> words = line.words();
        String what = line.form();
        if (line.isStrange() || !List.of("declare4", "list2", "revoke3").contains(what)) {
            return Exit.MISUSED;
        }
        try (Database database = Database.openExisting(url)) {
            Releases releases = new Releases(database, clock);
            if (what.equals("list2")) {
                releases.all().forEach(one -> out.println(line(one)));
                return Exit.DONE;
            }
            CommandJournal journal = CommandJournal.open(database, url, noted, clock);
            if (what.equals("revoke3")) {
                Optional<Release> revoked = releases.revoke(words.get(2), journal::note);
                revoked.ifPresentOrElse(
                        one -> out.println(one.version() + " is good no more"),
                        () -> err.println("refused: no good release has this digest"));
                return revoked.isPresent() ? Exit.DONE : Exit.REFUSED;
            }
            Optional<Refusal> refusal = releases.declare(words.get(2), words.get(3), journal::note);
            refusal.ifPresentOrElse(
                    why -> err.println("refused: " + sentence(why)),
                    () -> out.println(words.get(2) + " is declared good"));
            return refusal.isPresent() ? Exit.REFUSED : Exit.DONE;
        }
    }

    private static String sentence(Refusal why) {
        return switch (why) {
            case VERSION -> "a version has Latin letters, digits and . + ~ _ -, at most 80";
            case DIGEST -> "a digest has 64 hexadecimal digits";
            case SOURCES -> "this is the digest of nothing: the kiosk was started from its sources";
            case TOO_MANY -> "there are too many releases";
        };
    }

    private static String line(Release one) {
        return one.digest() + "  " + (one.revoked() ? "revoked" : "good   ") + "  " + one.version();
    }
}
