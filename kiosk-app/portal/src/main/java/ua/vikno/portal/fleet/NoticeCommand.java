package ua.vikno.portal.fleet;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import ua.vikno.portal.fleet.NoticeRules.Checked;
import ua.vikno.portal.fleet.NoticeRules.Fault;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

/** Sets, lists and ends what the operator tells kiosks over all their screens. */
final class NoticeCommand {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Set<String> OPTIONS =
            Set.of("--database", "--until", "--from", "--uk", "--en", "--hu", "--kiosk", "--keys-file");
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
        System.setProperty("logback.configurationFile", "ua/vikno/portal/command-logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), Clock.systemUTC(), out, err));
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        boolean stops = args.contains("--stops");
        Map<String, String> options = new HashMap<>();
        args.stream()
                .filter(arg -> arg.startsWith("--") && arg.contains("="))
                .forEach(arg -> options.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1)));
        List<String> rest = new ArrayList<>(args);
        CommandJournal.Options noted = CommandJournal.Options.from(rest);
        List<String> words = rest.stream().filter(arg -> !arg.startsWith("-")).toList();
        boolean strange = rest.stream()
                .anyMatch(arg ->
                        arg.startsWith("-") && !arg.equals("--stops") && !OPTIONS.contains(arg.split("=", 2)[0]));
        String what = words.size() < 2 ? "" : words.get(1) + words.size();
        if (strange || !List.of("set3", "list2", "end3").contains(what)) {
            err.print(HELP);
            return USAGE;
        }
        String url = options.getOrDefault("--database", "jdbc:sqlite:vikno-portal.db");
        try (Database database = Database.openExisting(url)) {
            NoticeBook book = new NoticeBook(database, clock);
            if (what.equals("list2")) {
                return list(book, out);
            }
            CommandJournal journal = CommandJournal.open(database, url, noted, clock);
            return what.equals("set3")
                    ? set(book, words.get(2), stops, options, journal, out, err)
                    : end(book, words.get(2), journal, out, err);
        } catch (IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (RuntimeException e) {
            err.println("notice failed: " + e.getClass().getSimpleName());
            return USAGE;
        }
    }

    private static int set(
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
            return USAGE;
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
                yield REFUSED;
            }
            case Checked.Good(OperatorsNotice notice) -> {
                if (!book.hasRoom(id)) {
                    err.println("refused: " + NoticeBook.MOST + " notices " + Fault.TOO_MANY.sentence());
                    yield REFUSED;
                }
                journal.note(Kind.NOTICE_SET, Map.of("notice", id, "stops", stops));
                book.set(notice);
                out.println(line(notice));
                yield 0;
            }
        };
    }

    private static int list(NoticeBook book, PrintStream out) {
        List<OperatorsNotice> all = book.all();
        all.forEach(notice -> out.println(line(notice)));
        if (all.isEmpty()) {
            out.println("no notice is set");
        }
        return 0;
    }

    private static int end(NoticeBook book, String id, CommandJournal journal, PrintStream out, PrintStream err) {
        if (book.all().stream().noneMatch(notice -> notice.notice().id().equals(id))) {
            err.println("no such notice: " + id);
            return REFUSED;
        }
        journal.note(Kind.NOTICE_ENDED, Map.of("notice", id));
        book.end(id);
        out.println(id + " is ended: kiosks take it away within a minute");
        return 0;
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
