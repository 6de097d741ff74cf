package ua.vikno.portal.enrolment;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

/** Adds, lists, confirms, replaces and revokes kiosks that come by certificates. */
final class KiosksCommand {
    private static final int TOKEN_BYTES = 16;
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
            KioskBook book = new KioskBook(database, clock);
            if (what.equals("list2")) {
                return list(book, out);
            }
            CommandJournal journal = CommandJournal.open(database, url, noted, clock);
            String name = words.get(2);
            return switch (what) {
                case "confirm4" -> confirm(book, name, ShortCode.typed(words.get(3)), journal, out, err);
                case "revoke3" -> revoke(book, name, journal, out, err);
                default -> invite(book, name, what.equals("replace3"), options, journal, out, err);
            };
        }
    }

    private static Exit invite(
            KioskBook book,
            String name,
            boolean replace,
            Map<String, String> options,
            CommandJournal journal,
            PrintStream out,
            PrintStream err)
            throws IOException {
        if (!name.matches("[A-Za-z0-9_-]{1,80}")) {
            err.println("refused: a name has letters, digits, - and _, at most 80");
            return Exit.REFUSED;
        }
        if (book.kiosk(name).isPresent() != replace) {
            err.println(
                    replace
                            ? "refused: no such kiosk: " + name
                            : "refused: " + name + " is there already: say replace");
            return Exit.REFUSED;
        }
        String place = options.getOrDefault("--place", "").strip();
        if (place.length() > 200 || place.chars().anyMatch(Character::isISOControl)) {
            err.println("refused: a place is one line of at most 200 characters");
            return Exit.REFUSED;
        }
        Path authority = Path.of(options.getOrDefault("--ca", ""), CertificateOptions.CERTIFICATE);
        String fingerprint = fingerprint(Files.readString(authority));
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        Invitation invitation = Invitation.of(portal(options.getOrDefault("--portal", "")), fingerprint, token);
        journal.note(replace ? Kind.KIOSK_REPLACED : Kind.KIOSK_ADDED, Map.of("kiosk", name));
        book.invite(name, place, Secrets.sha256(invitation.token()));
        out.print(TerminalQr.of(invitation.text()));
        out.println(invitation.text());
        out.println("Good once, for " + KioskBook.TOKEN.toMinutes()
                + " minutes. The kiosk shows a code; then: vikno portal kiosks confirm " + name + " CODE");
        return Exit.DONE;
    }

    private static String fingerprint(String authority) {
        try {
            return Authority.fingerprint(Pem.certificate(authority));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ca: " + CertificateOptions.CERTIFICATE + " is no certificate", e);
        }
    }

    private static URI portal(String text) {
        URI portal = URI.create(text);
        if (!"https".equals(portal.getScheme())
                || portal.getHost() == null
                || !portal.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "--portal: https://HOST or https://HOST:PORT, as kiosks reach the portal");
        }
        return portal;
    }

    private static Exit list(KioskBook book, PrintStream out) {
        for (KioskBook.Kiosk kiosk : book.kiosks()) {
            out.println(kiosk.name() + "  "
                    + book.certified(kiosk.name())
                            .map(until -> "certificate until "
                                    + until.atZone(PortalOptions.ZONE).toLocalDate())
                            .orElse("no certificate")
                    + book.waiting(kiosk.name())
                            .map(waiting -> "  waits with code " + waiting.code())
                            .orElse("")
                    + (kiosk.place().isEmpty() ? "" : "  " + kiosk.place()));
        }
        if (book.kiosks().isEmpty()) {
            out.println("no kiosk");
        }
        return Exit.DONE;
    }

    private static Exit confirm(
            KioskBook book, String name, String code, CommandJournal journal, PrintStream out, PrintStream err) {
        var waiting = book.waiting(name);
        if (waiting.isEmpty()) {
            err.println("refused: no machine waits to become " + name);
            return Exit.REFUSED;
        }
        if (!Secrets.same(String.valueOf(waiting.get().code()), code)) {
            book.wrongCode(waiting.get());
            err.println("refused: the machine that waits shows another code. Is it the one before you? "
                    + (waiting.get().tries() + 1 >= KioskBook.TRIES
                            ? "The invitation is ended: say replace " + name + " for a new one."
                            : "If not, revoke " + name + "."));
            return Exit.REFUSED;
        }
        journal.note(Kind.KIOSK_CONFIRMED, Map.of("kiosk", name));
        if (!book.confirm(waiting.get())) {
            err.println("refused: no machine waits to become " + name + " any more");
            return Exit.REFUSED;
        }
        out.println(name + " is confirmed: it fetches its certificate within seconds");
        return Exit.DONE;
    }

    private static Exit revoke(KioskBook book, String name, CommandJournal journal, PrintStream out, PrintStream err) {
        if (book.kiosk(name).isEmpty()) {
            err.println("refused: no such kiosk: " + name);
            return Exit.REFUSED;
        }
        journal.note(Kind.KIOSK_REVOKED, Map.of("kiosk", name));
        out.println(name + " is shut out: " + book.revoke(name) + " certificates ended");
        return Exit.DONE;
    }
}
