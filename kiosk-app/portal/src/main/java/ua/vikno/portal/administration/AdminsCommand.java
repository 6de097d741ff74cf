package ua.vikno.portal.administration;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.administration.Administrators.Administrator;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.enrolment.TerminalQr;
import ua.vikno.portal.store.Database;

/** Adds, lists and ends those who administer the kiosks by the portal's pages. */
final class AdminsCommand {
    private static final String ROLE = "--role";
    private static final String HELP = """
        usage: vikno portal admins add NAME [--role=viewer|operator|administrator] [--database=URL]
               vikno portal admins reset NAME [--database=URL]
               vikno portal admins list [--database=URL]
               vikno portal admins end NAME [--database=URL]

        add prints a QR for an authenticator (any that knows RFC 6238), the same as text, and a code good once and for 24 hours: with
        both NAME sets her password at https://PORTAL/admin. A viewer (unless --role says more) sees; an operator sets and ends
        notices, too; an administrator adds, confirms, replaces and shuts out kiosks, too. reset does the same for one who has lost her
        password or her telephone: what she had before is good no more. end shuts one out at once. NAME: small Latin letters,
        digits, . _ -, at most 40.

        """ + CommandJournal.HELP + """

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;

    private AdminsCommand() {}

    public static void main(String[] args) {
        command(Clock.systemUTC()).main(args);
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
        return command(clock).run(args, out, err);
    }

    private static PortalCommand command(Clock clock) {
        return new PortalCommand("admins", HELP, (line, out, err) -> run(line, clock, out, err));
    }

    private static Exit run(CommandLine line, Clock clock, PrintStream out, PrintStream err) throws IOException {
        String url = line.database();
        CommandJournal.Options noted = CommandJournal.Options.from(line);
        Map<String, String> options = line.options(Set.of(ROLE));
        List<String> words = line.words();
        String what = line.form();
        Optional<Role> role = role(options.getOrDefault(ROLE, "viewer"));
        if (line.isStrange()
                || role.isEmpty()
                || !List.of("add3", "reset3", "list2", "end3").contains(what)) {
            return Exit.MISUSED;
        }
        try (Database database = Database.openExisting(url)) {
            Administrators administrators = new Administrators(database, clock);
            if (what.equals("list2")) {
                administrators.all().forEach(one -> out.println(line(one)));
                return Exit.DONE;
            }
            String name = words.get(2);
            if (!Administrators.isName(name)) {
                err.println("refused: a name has small Latin letters, digits, . _ and -, at most 40");
                return Exit.REFUSED;
            }
            Optional<Administrator> known = administrators.find(name);
            if (known.isPresent() == what.equals("add3")) {
                err.println(
                        known.isPresent()
                                ? "refused: " + name + " is there already: say reset"
                                : "refused: no such name: " + name);
                return Exit.REFUSED;
            }
            CommandJournal journal = CommandJournal.open(database, url, noted, clock);
            if (what.equals("end3")) {
                journal.note(Kind.ADMINISTRATOR_ENDED, Map.of("name", name));
                administrators.end(name);
                out.println(name + " is shut out");
                return Exit.DONE;
            }
            Role given = options.containsKey(ROLE)
                    ? role.get()
                    : known.map(Administrator::role).orElse(role.get());
            journal.note(Kind.ADMINISTRATOR_ADDED, Map.of("name", name, "role", shown(given)));
            setUp(administrators, name, given, new Totp(journal.secrets()), out);
            return Exit.DONE;
        }
    }

    private static void setUp(Administrators administrators, String name, Role role, Totp totp, PrintStream out) {
        String code = SetUpCode.random();
        String uri = totp.uri(name, administrators.setUp(name, role, SetUpCode.hash(code)));
        out.print(TerminalQr.of(uri));
        out.println(uri);
        out.println("code: " + code);
        out.println(name + " (" + shown(role)
                + ") holds the QR to her authenticator, then sets her password with the code at"
                + " https://PORTAL/admin, once and within " + Administrators.SET_UP.toHours() + " hours.");
    }

    private static String line(Administrator one) {
        return one.name() + "  " + shown(one.role()) + (one.password() == null ? "  has not set her password yet" : "");
    }

    private static String shown(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Role> role(String typed) {
        return Stream.of(Role.values())
                .filter(role -> shown(role).equals(typed))
                .findFirst();
    }
}
