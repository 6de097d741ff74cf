package ua.vikno.kiosk.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
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
        Notice notice = visit.surroundings().notice();
        if (notice == null) {
            return null;
        }
        boolean translated =
                notice.text().texts().containsKey(visit.settings().language().tag());
        Words text = translated
                ? Words.localized(notice.text())
                : Words.of("visit.notice.ukrainian", new Words.Local(notice.text()));
        boolean works = visit.stage() instanceof Stage.Identify || visit.stage() instanceof Stage.Working;
        return notice.stops() && works ? Words.of("visit.notice.stopping", new Words.Nested(text)) : text;
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
                until(surroundings.notice()),
                works);
    }

    /** In place of the menu and of "anything else?". */
    static Screen screen(Surroundings surroundings) {
        List<Words> paragraphs = new ArrayList<>(until(surroundings.notice()));
        paragraphs.add(Words.of("visit.stopped.sorry"));
        paragraphs.addAll(centre(surroundings.directory()));
        return new Screen.Notice(
                Forms.frame("visit.stopped", null, Action.next("action.finish")),
                Screen.Notice.Tone.INFORMATION,
                Icon.WARNING,
                paragraphs);
    }

    private static List<Words> until(@Nullable Notice notice) {
        if (notice == null) {
            return List.of();
        }
        Instant until = notice.until();
        return List.of(Words.of("visit.stopped.until", new Words.Day(KyivTime.day(until)), new Words.Time(until)));
    }

    private static List<Words> centre(@Nullable Directory directory) {
        return directory == null ? List.of() : Welcome.centre(directory.city().centre());
    }
}
