package ua.vikno.portal.fleet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.CommandJournal;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.fleet.NoticeRules.Checked;
import ua.vikno.portal.fleet.NoticeRules.Fault;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

/** Sets, lists and ends what the operator tells kiosks over all their screens. */
final class NoticeCommand {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Set<String> OPTIONS =
            Set.of("--until", "--from", "--uk", "--en", "--hu", "--kiosk", "--keys-file");
    private static final String HELP = """
        usage: vikno portal notice set ID --until=TIME --uk=TEXT [--en=TEXT] [--hu=TEXT] [--from=TIME] [--stops]
                                   [--kiosk=KIOSK --keys-file=FILE] [--database=URL]
               vikno portal notice list [--database=URL]
               vikno portal notice end ID [--database=URL]

        set shows TEXT, one line of at most 80 characters, over all screens of every kiosk or of KIOSK, from TIME (now) until
        TIME; the same ID again changes it. Kiosks show it within a minute, and end it at its time even when the portal is away.
        With --stops a kiosk serves nobody meanwhile: a visit under way is not broken off, and the start screen says where
        people help. A language that is not given reads Ukrainian. TIME is Kyiv's, such as 2026-11-30T14:00, or an instant with Z.
        Portals may go on working meanwhile.

        """ + CommandJournal.HELP + """

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;

    private NoticeCommand() {}

    public static void main(String[] args) {
        command(Clock.systemUTC()).main(args);
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
        return command(clock).run(args, out, err);
    }

    private static PortalCommand command(Clock clock) {
        return new PortalCommand("notice", HELP, (line, out, err) -> run(line, clock, out, err));
    }

    private static Exit run(CommandLine line, Clock clock, PrintStream out, PrintStream err) throws IOException {
        boolean stops = line.flag("--stops");
        String url = line.database();
        CommandJournal.Options noted = CommandJournal.Options.from(line);
        Map<String, String> options = line.options(OPTIONS);
        List<String> words = line.words();
        String what = line.form();
        if (line.isStrange() || !List.of("set3", "list2", "end3").contains(what)) {
            return Exit.MISUSED;
        }
        try (Database database = Database.openExisting(url)) {
            NoticeBook book = new NoticeBook(database, clock);
            if (what.equals("list2")) {
                return list(book, out);
            }
            CommandJournal journal = CommandJournal.open(database, url, noted, clock);
            return what.equals("set3")
                    ? set(book, words.get(2), stops, options, journal, out, err)
                    : end(book, words.get(2), journal, out, err);
        }
    }

    private static Exit set(
            NoticeBook book,
            String id,
            boolean stops,
            Map<String, String> options,
            CommandJournal journal,
            PrintStream out,
            PrintStream err) {
        String kiosk = options.get("--kiosk");
        String keys = options.get("--keys-file");
        if (kiosk != null && keys == null) {
            err.println("--kiosk needs --keys-file=FILE, the portal's own: it tells whether there is such a kiosk");
            return Exit.FAILED;
        }
        Predicate<String> known = keys == null ? _ -> false : Callers.in(Path.of(keys))::hasKiosk;
        Map<String, @Nullable String> text = new HashMap<>();
        for (String language : List.of("uk", "en", "hu")) {
            if (options.containsKey("--" + language)) {
                text.put(language, options.get("--" + language));
            }
        }
        NoticeOrder order =
                new NoticeOrder(kiosk, stops, time(options.get("--from")), time(options.get("--until")), text);
        return switch (NoticeRules.check(id, order, book.clock().instant(), known)) {
            case Checked.Bad(String field, Fault fault, String value) -> {
                err.println("refused: " + field + (value.isEmpty() ? "" : " “" + value + "”") + " " + fault.sentence());
                yield Exit.REFUSED;
            }
            case Checked.Good(OperatorsNotice notice) -> {
                if (!book.hasRoom(id)) {
                    err.println("refused: " + NoticeBook.MOST + " notices " + Fault.TOO_MANY.sentence());
                    yield Exit.REFUSED;
                }
                journal.note(Kind.NOTICE_SET, Map.of("notice", id, "stops", stops));
                book.set(notice);
                out.println(line(notice));
                yield Exit.DONE;
            }
        };
    }

    private static Exit list(NoticeBook book, PrintStream out) {
        List<OperatorsNotice> all = book.all();
        all.forEach(notice -> out.println(line(notice)));
        if (all.isEmpty()) {
            out.println("no notice is set");
        }
        return Exit.DONE;
    }

    private static Exit end(NoticeBook book, String id, CommandJournal journal, PrintStream out, PrintStream err) {
        if (book.all().stream().noneMatch(notice -> notice.notice().id().equals(id))) {
            err.println("no such notice: " + id);
            return Exit.REFUSED;
        }
        journal.note(Kind.NOTICE_ENDED, Map.of("notice", id));
        book.end(id);
        out.println(id + " is ended: kiosks take it away within a minute");
        return Exit.DONE;
    }

    private static String line(OperatorsNotice order) {
        Notice notice = order.notice();
        return notice.id() + "  " + (order.kiosk() == null ? "all kiosks" : "kiosk " + order.kiosk()) + "  "
                + SHOWN.format(notice.from().atZone(PortalOptions.ZONE)) + " to "
                + SHOWN.format(notice.until().atZone(PortalOptions.ZONE))
                + (notice.stops() ? "  stops service" : "") + "  "
                + notice.text().in("uk")
                + (order.missing().isEmpty()
                        ? ""
                        : "  (no " + String.join(", ", order.missing()) + ": Ukrainian is shown)");
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(PortalOptions.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time, such as 2026-11-30T14:00: " + text, e);
        }
    }
}
