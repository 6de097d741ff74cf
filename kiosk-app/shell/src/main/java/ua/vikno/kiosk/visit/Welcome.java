package ua.vikno.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.City;

/** The start screen: what can be done here, what works now, how old the data is, where help is. */
final class Welcome {
    private Welcome() {}

    static Screen screen(Surroundings surroundings) {
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

    private static List<Words> works(Surroundings surroundings) {
        List<Words> works = new ArrayList<>();
        Readiness readiness = surroundings.readiness();
        if (surroundings.known()) {
            works.add(Words.of(services(readiness)));
            works.add(Words.of(printing(readiness)));
        } else {
            works.add(Words.of("start.works.checking"));
        }
        Directory directory = surroundings.directory();
        if (directory != null) {
            works.addAll(data(directory.city()));
            works.addAll(centre(directory.city().centre()));
        }
        return works;
    }

    private static String services(Readiness readiness) {
        if (!readiness.portal()) {
            return "start.works.no-portal";
        }
        return readiness.storage() ? "start.works.portal" : "start.works.no-storage";
    }

    private static String printing(Readiness readiness) {
        boolean sheet = readiness.sheet().usable();
        boolean receipt = readiness.receipt().usable();
        if (!hasPrinter(readiness)) {
            return "start.works.no-printer";
        }
        // Of a printer that this kiosk never had nothing is said.
        if ((sheet || !readiness.sheet().present())
                && (receipt || !readiness.receipt().present())) {
            return "start.works.printing";
        }
        return sheet ? "start.works.sheet-only" : receipt ? "start.works.receipt-only" : "start.works.no-printing";
    }

    static boolean hasPrinter(Readiness readiness) {
        return readiness.sheet().present() || readiness.receipt().present();
    }

    /** The oldest provider's data counts. */
    private static List<Words> data(City city) {
        List<Words> data = new ArrayList<>();
        if (city.period() != null) {
            data.add(Words.of("start.works.period", new Words.Month(city.period())));
        }
        city.data().stream()
                .map(City.Freshness::loadedAt)
                .min(Comparator.naturalOrder())
                .ifPresent(at -> data.add(Words.of("start.works.loaded", new Words.Day(day(at)))));
        if (city.demonstration()) {
            data.add(Words.of("start.works.demonstration"));
        }
        return data;
    }

    static List<Words> centre(City.Centre centre) {
        List<Words> help = new ArrayList<>();
        help.add(Words.of("start.help.centre", new Words.Plain(centre.name())));
        if (centre.phone() != null) {
            help.add(Words.of("start.help.phone", new Words.Plain(centre.phone())));
        }
        return help;
    }

    private static LocalDate day(Instant at) {
        return KyivTime.day(at);
    }
}
