package ua.vikno.portal.enrolment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.enrolment.KioskDesk.Inviting;
import ua.vikno.portal.enrolment.KioskDesk.Refusal;
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

/** Adds, lists, confirms, replaces and revokes kiosks that come by certificates. */
final class KiosksCommand {
    private static final String OTHER_CODE =
            "refused: the machine that waits shows another code. Is it the one before you? ";
    private static final Set<String> OPTIONS = Set.of("--ca", "--portal", "--place");
    private static final String HELP = """
        usage: vikno portal kiosks add NAME --ca=DIR --portal=https://HOST[:PORT] [--place=TEXT] [--database=URL]
               vikno portal kiosks list [--database=URL]
               vikno portal kiosks confirm NAME CODE [--database=URL]
               vikno portal kiosks replace NAME --ca=DIR --portal=https://HOST[:PORT] [--database=URL]
               vikno portal kiosks revoke NAME [--database=URL]

        add prints an invitation as QR and as text: the address by which kiosks reach the portal, the authority's fingerprint and
        a token, good once and for 15 minutes. The kiosk that reads it shows a short code; confirm NAME with that CODE, and only
        with the one on its screen, lets it have its certificate. Three wrong codes end the invitation. replace invites another
        machine in place of a kiosk, which keeps its name and place; the old one is shut out when the new one is let in. revoke
        shuts a kiosk out at once. Portals may go on working meanwhile.

        """ + CommandJournal.HELP + """

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;

    private KiosksCommand() {}

    public static void main(String[] args) {
        command(Clock.systemUTC()).main(args);
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
        return command(clock).run(args, out, err);
    }

    private static PortalCommand command(Clock clock) {
        return new PortalCommand("kiosks", HELP, (line, out, err) -> run(line, clock, out, err));
    }

    private static Exit run(CommandLine line, Clock clock, PrintStream out, PrintStream err) throws IOException {
        String url = line.database();
        CommandJournal.Options noted = CommandJournal.Options.from(line);
        Map<String, String> options = line.options(OPTIONS);
        List<String> words = line.words();
        String what = line.form();
        if (line.isStrange()
                || !List.of("add3", "list2", "confirm4", "replace3", "revoke3").contains(what)) {
            return Exit.MISUSED;
        }
        try (Database database = Database.openExisting(url)) {
            KioskDesk desk = new KioskDesk(new KioskBook(database, clock));
            if (what.equals("list2")) {
                return list(desk, out);
            }
            CommandJournal journal = CommandJournal.open(database, url, noted, clock);
            String name = words.get(2);
            return switch (what) {
                case "confirm4" -> confirm(desk, name, words.get(3), journal, out, err);
                case "revoke3" -> revoke(desk, name, journal, out, err);
                default -> invite(desk, name, what.equals("replace3"), options, journal, out, err);
            };
        }
    }

    private static Exit invite(
            KioskDesk desk,
            String name,
            boolean replace,
            Map<String, String> options,
            CommandJournal journal,
            PrintStream out,
            PrintStream err)
            throws IOException {
        Path authority = Path.of(options.getOrDefault("--ca", ""), CertificateOptions.CERTIFICATE);
        String place = options.getOrDefault("--place", "").strip();
        String portal = options.getOrDefault("--portal", "");
        Inviting came = desk.invite(
                name, place, replace, portal, KioskDesk.fingerprint(Files.readString(authority)), journal::note);
        return switch (came) {
            case Inviting.Refused(Refusal refusal)
            when refusal == Refusal.PORTAL ->
                throw new IllegalArgumentException(
                        "--portal: https://HOST or https://HOST:PORT, as kiosks reach the portal");
            case Inviting.Refused(Refusal refusal) -> {
                err.println("refused: " + sentence(refusal, name));
                yield Exit.REFUSED;
            }
            case Inviting.Invited(Invitation invitation) -> {
                out.print(TerminalQr.of(invitation.text()));
                out.println(invitation.text());
                out.println("Good once, for " + KioskBook.TOKEN.toMinutes()
                        + " minutes. The kiosk shows a code; then: vikno portal kiosks confirm " + name + " CODE");
                yield Exit.DONE;
            }
        };
    }

    private static String sentence(Refusal refusal, String name) {
        return switch (refusal) {
            case NAME -> "a name has letters, digits, - and _, at most 80";
            case PLACE -> "a place is one line of at most " + KioskDesk.LONGEST_PLACE + " characters";
            case THERE_ALREADY -> name + " is there already: say replace";
            case UNKNOWN -> "no such kiosk: " + name;
            case PORTAL -> "no address of a portal";
        };
    }

    private static Exit list(KioskDesk desk, PrintStream out) {
        List<KioskDesk.Entry> all = desk.all();
        for (KioskDesk.Entry kiosk : all) {
            out.println(kiosk.name() + "  "
                    + kiosk.certified()
                            .map(until -> "certificate until "
                                    + until.atZone(PortalOptions.ZONE).toLocalDate())
                            .orElse("no certificate")
                    + kiosk.waiting().map(code -> "  waits with code " + code).orElse("")
                    + (kiosk.place().isEmpty() ? "" : "  " + kiosk.place()));
        }
        if (all.isEmpty()) {
            out.println("no kiosk");
        }
        return Exit.DONE;
    }

    private static Exit confirm(
            KioskDesk desk, String name, String code, CommandJournal journal, PrintStream out, PrintStream err) {
        return switch (desk.confirm(name, code, journal::note)) {
            case CONFIRMED -> {
                out.println(name + " is confirmed: it fetches its certificate within seconds");
                yield Exit.DONE;
            }
            case NOBODY_WAITS -> {
                err.println("refused: no machine waits to become " + name);
                yield Exit.REFUSED;
            }
            case WRONG_CODE -> {
                err.println(OTHER_CODE + "If not, revoke " + name + ".");
                yield Exit.REFUSED;
            }
            case ENDED -> {
                err.println(OTHER_CODE + "The invitation is ended: say replace " + name + " for a new one.");
                yield Exit.REFUSED;
            }
        };
    }

    private static Exit revoke(KioskDesk desk, String name, CommandJournal journal, PrintStream out, PrintStream err) {
        Optional<Integer> ended = desk.revoke(name, journal::note);
        if (ended.isEmpty()) {
            err.println("refused: no such kiosk: " + name);
            return Exit.REFUSED;
        }
        out.println(name + " is shut out: " + ended.get() + " certificates ended");
        return Exit.DONE;
    }
}
