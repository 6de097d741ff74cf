package ua.vikno.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Screen.Start.Mark;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.City;

/** The start screen: what can be done here, what works now, how old the data is, where help is. */
final class Welcome {
    private Welcome() {}

    static Screen screen(Surroundings surroundings) {
        Closed closed = surroundings.closed();
        if (closed != null && surroundings.stopped() && !surroundings.isHalted()) {
            return AfterHours.start(surroundings, closed);
        }
        if (surroundings.stopped()) {
            return Stopped.start(surroundings);
        }
        return new Screen.Start(
                Forms.frame("start", Words.of("start.instruction")), examples(surroundings), works(surroundings));
    }

    /** Nothing is promised that is known not to work: charges come from the portal, a bill from portal and printer. */
    private static List<Words> examples(Surroundings surroundings) {
        List<Words> examples = new ArrayList<>();
        Readiness readiness = surroundings.readiness();
        boolean portal = !surroundings.known() || readiness.portal();
        if (portal) {
            examples.add(Words.of("start.example.charges"));
        }
        if (portal && (!surroundings.known() || (readiness.storage() && hasPrinter(readiness)))) {
            examples.add(Words.of("start.example.bill"));
        }
        examples.add(Words.of("start.example.tariffs"));
        return examples;
    }

    private static List<Mark> works(Surroundings surroundings) {
        List<Mark> works = new ArrayList<>();
        Readiness readiness = surroundings.readiness();
        if (surroundings.known()) {
            works.add(services(readiness));
            works.add(printing(readiness));
        } else {
            works.add(quiet(Icon.NETWORK, Words.of("start.works.checking")));
        }
        Directory directory = surroundings.directory();
        if (directory != null) {
            works.addAll(data(directory.city()));
            works.addAll(help(directory.city().centre()));
        }
        return works;
    }

    private static Mark services(Readiness readiness) {
        boolean bills = readiness.portal() && readiness.storage();
        String words =
                bills ? "start.works.portal" : readiness.portal() ? "start.works.no-storage" : "start.works.no-portal";
        return working(Icon.CHARGES, bills, words);
    }

    private static Mark printing(Readiness readiness) {
        boolean sheet = readiness.sheet().usable();
        boolean receipt = readiness.receipt().usable();
        if (!hasPrinter(readiness)) {
            return working(Icon.SCREEN, true, "start.works.no-printer");
        }
        // Of a printer that this kiosk never had nothing is said.
        boolean all = (sheet || !readiness.sheet().present())
                && (receipt || !readiness.receipt().present());
        String words = all
                ? "start.works.printing"
                : sheet ? "start.works.sheet-only" : receipt ? "start.works.receipt-only" : "start.works.no-printing";
        return working(Icon.PRINTER, all, words);
    }

    static boolean hasPrinter(Readiness readiness) {
        return readiness.sheet().present() || readiness.receipt().present();
    }

    private static Mark working(Icon icon, boolean works, String words) {
        return new Mark(icon, works ? Tone.SUCCESS : Tone.TROUBLE, Words.of(words));
    }

    private static Mark quiet(Icon icon, Words words) {
        return new Mark(icon, Tone.INFORMATION, words);
    }

    /** The oldest provider's data counts. */
    private static List<Mark> data(City city) {
        List<Mark> data = new ArrayList<>();
        if (city.period() != null) {
            data.add(quiet(Icon.HISTORY, Words.of("start.works.period", new Words.Month(city.period()))));
        }
        city.data().stream()
                .map(City.Freshness::loadedAt)
                .min(Comparator.naturalOrder())
                .ifPresent(at -> data.add(quiet(Icon.CLOCK, Words.of("start.works.loaded", new Words.Day(day(at))))));
        if (city.demonstration()) {
            data.add(quiet(Icon.PAPER, Words.of("start.works.demonstration")));
        }
        return data;
    }

    static List<Mark> help(City.Centre centre) {
        List<Mark> help = new ArrayList<>();
        help.add(quiet(Icon.HELP, Words.of("start.help.centre", new Words.Plain(centre.name()))));
        if (centre.phone() != null) {
            help.add(phone(centre.phone()));
        }
        return help;
    }

    static Mark phone(String phone) {
        return quiet(Icon.PHONE, Words.of("start.help.phone", new Words.Plain(phone)));
    }

    static List<Words> centre(City.Centre centre) {
        return help(centre).stream().map(Mark::words).toList();
    }

    private static LocalDate day(Instant at) {
        return KyivTime.day(at);
    }
}
