package ua.vikno.kiosk.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.fleet.Notices.Notice;

/** What the operator tells over all screens, and the two screens of a kiosk whose service is stopped. */
final class Stopped {
    private Stopped() {}

    /** @return null when there is nothing to tell */
    static @Nullable Words notice(Visit visit) {
        Instant paused = visit.surroundings().paused();
        return paused == null ? told(visit) : paused(visit, paused);
    }

    private static Words paused(Visit visit, Instant until) {
        Words text = Words.of("visit.paused", new Words.Time(until));
        return works(visit) ? Words.of("visit.notice.stopping", new Words.Nested(text)) : text;
    }

    private static boolean works(Visit visit) {
        return visit.stage() instanceof Stage.Identify || visit.stage() instanceof Stage.Working;
    }

    private static @Nullable Words told(Visit visit) {
        Notice notice = visit.surroundings().notice();
        if (notice == null) {
            return null;
        }
        boolean translated =
                notice.text().texts().containsKey(visit.settings().language().tag());
        Words text = translated
                ? Words.localized(notice.text())
                : Words.of("visit.notice.ukrainian", new Words.Local(notice.text()));
        return notice.stops() && works(visit) ? Words.of("visit.notice.stopping", new Words.Nested(text)) : text;
    }

    /** The start screen: still to be touched, so that it can be read and heard in every language. */
    static Screen start(Surroundings surroundings) {
        Directory directory = surroundings.directory();
        List<Screen.Start.Mark> works = new ArrayList<>();
        works.add(new Screen.Start.Mark(Icon.WARNING, Screen.Notice.Tone.TROUBLE, Words.of("visit.stopped.sorry")));
        if (directory != null) {
            works.addAll(Welcome.help(directory.city().centre()));
        }
        return new Screen.Start(
                new Frame(
                        "start",
                        Words.of("start.stopped.title"),
                        Words.of("start.stopped.instruction"),
                        null,
                        null,
                        List.of()),
                until(surroundings),
                works);
    }

    /** In place of the menu and of "anything else?". */
    static Screen screen(Surroundings surroundings) {
        Closed closed = surroundings.closed();
        if (closed != null && !surroundings.isHalted()) {
            return AfterHours.screen(surroundings, closed);
        }
        List<Words> paragraphs = new ArrayList<>(until(surroundings));
        paragraphs.add(Words.of("visit.stopped.sorry"));
        paragraphs.addAll(centre(surroundings.directory()));
        return new Screen.Notice(
                Forms.frame("visit.stopped", null, Action.next("action.finish")),
                Screen.Notice.Tone.INFORMATION,
                Icon.WARNING,
                paragraphs);
    }

    /** The later of two stops. */
    private static List<Words> until(Surroundings surroundings) {
        Notice notice = surroundings.notice();
        Instant stops = notice != null && notice.stops() ? notice.until() : null;
        Instant paused = surroundings.paused();
        Instant until = paused == null || (stops != null && stops.isAfter(paused)) ? stops : paused;
        if (until == null) {
            return List.of();
        }
        return List.of(Words.of("visit.stopped.until", new Words.Day(KyivTime.day(until)), new Words.Time(until)));
    }

    private static List<Words> centre(@Nullable Directory directory) {
        return directory == null ? List.of() : Welcome.centre(directory.city().centre());
    }
}
