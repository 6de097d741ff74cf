package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;

/**
 * What a screen says that it did not say before. Every change of a picture is news, but for three: what is gone is not
 * told, a typed character has been named by its key, and seconds count down in silence but for one reminder.
 */
final class News {
    /** The idle warning is heard when it appears and once more here. */
    private static final int REMIND_SECONDS = 20;

    private static final String TYPED = "text:field";
    private static final String ERROR = "text:error";
    private static final String COUNTED = "text:seconds";

    private News() {}

    /** @return in the order in which it is said; empty when nothing is new */
    static List<Heard> between(Screen before, Screen now) {
        if (now instanceof Screen.Practice practice && before instanceof Screen.Practice old) {
            return practice.strikes() == old.strikes() ? List.of() : Stops.content(now);
        }
        if (now instanceof Screen.Progress progress
                && before instanceof Screen.Progress old
                && progress.stage() != old.stage()) {
            return List.of(stage(progress));
        }
        List<Heard> news = new ArrayList<>(why(before, now));
        Map<String, Heard> old = new HashMap<>();
        Stops.of(before).forEach(stop -> old.put(stop.id(), stop));
        int found = 0;
        for (Heard stop : Stops.of(now)) {
            if (stop.equals(old.get(stop.id())) || silent(stop, now) || news.contains(stop)) {
                continue;
            }
            if (now instanceof Screen.Ask && stop.id().startsWith("option:")) {
                found++;
            } else if (stop.id().startsWith("action:") && !offers(stop, now)) {
                news.add(possible(stop));
            } else {
                news.add(stop);
            }
        }
        if (found > 0 && now instanceof Screen.Ask ask) {
            news.add(about(
                    Phrase.FOUND.words(new Words.Count(ask.field().suggestions().size()))));
        }
        return news;
    }

    static Heard stage(Screen.Progress progress) {
        return Stops.content(progress)
                .get(Math.clamp(progress.stage(), 0, progress.stages().size() - 1));
    }

    /** The fault of a field, as it is told first. */
    static List<Heard> error(Screen screen) {
        return Stops.content(screen).stream()
                .filter(stop -> stop.id().equals(ERROR))
                .toList();
    }

    /** A button that was pressed in vain, or once more with the same fault, is answered by the fault. */
    private static List<Heard> why(Screen before, Screen now) {
        boolean again = now.frame().again() > before.frame().again();
        boolean pressed = again || (now instanceof Screen.Ask && !now.frame().equals(before.frame()));
        List<Heard> error = pressed ? error(now) : List.of();
        if (!error.isEmpty() || !again) {
            return error;
        }
        List<Heard> trouble = Stops.head(now.frame()).stream()
                .filter(stop -> stop.id().equals("text:trouble"))
                .toList();
        return trouble.isEmpty() ? List.of(about(Phrase.NOTHING_CHANGED.words())) : trouble;
    }

    private static boolean silent(Heard stop, Screen now) {
        boolean counted = stop.id().equals(COUNTED)
                && now instanceof Screen.StillThere still
                && still.secondsLeft() != REMIND_SECONDS;
        return counted || stop.id().equals(TYPED);
    }

    private static boolean offers(Heard stop, Screen now) {
        return Stops.head(now.frame()).stream().anyMatch(head -> Objects.equals(head.id(), stop.id()));
    }

    private static Heard possible(Heard action) {
        List<Heard.Part> parts = new ArrayList<>();
        parts.add(new Heard.About(Phrase.NOW_POSSIBLE.words()));
        parts.addAll(action.parts());
        return new Heard(action.id(), parts);
    }

    private static Heard about(Words phrase) {
        return new Heard("", List.of(new Heard.About(phrase)));
    }
}
