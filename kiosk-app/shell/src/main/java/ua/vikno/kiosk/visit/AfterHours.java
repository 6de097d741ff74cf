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
import ua.vikno.portal.api.common.Localized;

/** The two screens of a kiosk that is closed by its week plan: when it opens, why it is closed on a special day, where to ask. */
final class AfterHours {
    private AfterHours() {}

    /** The start screen: still to be touched, so that it can be read and heard in every language. */
    static Screen start(Surroundings surroundings, Closed closed) {
        return new Screen.Start(
                new Frame(
                        "start",
                        Words.of("start.closed.title"),
                        Words.of("start.closed.instruction"),
                        null,
                        null,
                        List.of()),
                facts(closed),
                phone(surroundings));
    }

    /** In place of the menu. */
    static Screen screen(Surroundings surroundings, Closed closed) {
        List<Words> paragraphs = new ArrayList<>(facts(closed));
        phone(surroundings).forEach(mark -> paragraphs.add(mark.words()));
        return new Screen.Notice(
                Forms.frame("visit.closed", null, Action.next("action.finish")),
                Screen.Notice.Tone.INFORMATION,
                Icon.CLOCK,
                paragraphs);
    }

    /** The telephone alone: the centre is closed, too. */
    private static List<Screen.Start.Mark> phone(Surroundings surroundings) {
        Directory directory = surroundings.directory();
        String phone = directory == null ? null : directory.city().centre().phone();
        return phone == null ? List.of() : List.of(Welcome.phone(phone));
    }

    private static List<Words> facts(Closed closed) {
        List<Words> facts = new ArrayList<>();
        Localized reason = closed.reason();
        if (reason != null) {
            facts.add(Words.of("visit.closed.reason", new Words.Local(reason)));
        }
        facts.add(opens(closed.opens()));
        return facts;
    }

    private static Words opens(@Nullable Instant opens) {
        return opens == null
                ? Words.of("visit.closed.long")
                : Words.of("visit.closed.opens", new Words.Day(KyivTime.day(opens)), new Words.Time(opens));
    }
}
