package ua.vikno.demonstration.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Screen;

/** Leads the tour from screen to screen: waits, photographs what is new, touches, types. */
final class Director {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 12;
    private final Observations seen;
    private final Hand hand;
    private final Camera camera;
    private final long began = System.nanoTime();
    private final List<VisitRecord.Shot> shots = new ArrayList<>();
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final Set<String> photographed = new HashSet<>();

    Director(Observations seen, Hand hand, Camera camera) {
        this.seen = seen;
        this.hand = hand;
        this.camera = camera;
    }

    List<VisitRecord.Shot> shots() {
        return List.copyOf(shots);
    }

    /** Every screen that was waited for, by id, as it was the first time. */
    Map<String, Screen> screens() {
        return Collections.unmodifiableMap(screens);
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Waits for a screen and takes its picture the first time. */
    Screen at(String id) throws TourFailed {
        Screen screen = seen.await("the screen " + id, s -> s.id().equals(id), PATIENCE);
        screens.putIfAbsent(id, screen);
        photographOnce(id);
        return screen;
    }

    /** Waits until the start screen can say what works. */
    void open() throws TourFailed {
        seen.await(
                "a start screen that knows the portal",
                s -> s instanceof Screen.Start start && start.works().size() > 1,
                PATIENCE);
        at("start");
    }

    /** Waits for one of several screens. */
    Screen atOneOf(String... ids) throws TourFailed {
        Set<String> wanted = Set.of(ids);
        Screen screen = seen.await("one of " + wanted, s -> wanted.contains(s.id()), PATIENCE);
        return at(screen.id());
    }

    void photographOnce(String name) throws TourFailed {
        if (photographed.add(name)) {
            photograph(name);
        }
    }

    void photograph(String name) throws TourFailed {
        double at = seconds();
        shots.add(new VisitRecord.Shot(name, "screens/" + camera.take(name), Math.round(at * 1000) / 1000.0));
    }

    void press(String action) throws TourFailed {
        touch("action:" + action);
    }

    void next() throws TourFailed {
        press(Action.CONTINUE);
    }

    void back() throws TourFailed {
        press(Action.BACK);
    }

    void choose(String option) throws TourFailed {
        touch("option:" + option);
    }

    /** The start screen begins wherever it is touched. */
    void anywhere() throws TourFailed {
        hand.touchMiddle();
    }

    /**
     * The drawer of languages stays open until it is closed. What arrives from the portal may redraw the screen and close it,
     * even under the finger; then it is opened again.
     */
    void language(String tag) throws TourFailed {
        for (int attempt = 0; attempt < MOST_PAGES; attempt++) {
            hand.linger();
            if (hand.touch("language:" + tag)) {
                return;
            }
            touch("tool:language");
        }
        throw new TourFailed("the drawer of languages does not stay open");
    }

    /** Ends the visit from wherever it is. */
    void finish() throws TourFailed {
        touch("action:finish");
        Screen screen = seen.await(
                "the start screen or a question",
                s -> s.id().equals("start") || s.id().equals("visit.finish"),
                PATIENCE);
        if (screen.id().equals("visit.finish")) {
            at("visit.finish");
            next();
            seen.await("the start screen", s -> s.id().equals("start"), PATIENCE);
        }
    }

    /** Touches what bears the id, turning pages until it comes up. */
    void touch(String id) throws TourFailed {
        hand.linger();
        for (int page = 0; page < MOST_PAGES; page++) {
            if (hand.touch(id)) {
                return;
            }
            if (!hand.touch("more")) {
                break;
            }
            hand.linger();
        }
        throw new TourFailed(
                "nothing on %s bears the id %s".formatted(seen.current().id(), id));
    }

    /** Types on the keys of the screen, one by one. */
    void type(String text) throws TourFailed {
        // What is touched as soon as a screen comes was meant for the one before.
        hand.linger();
        for (int at = 0; at < text.length(); at++) {
            String letter = text.substring(at, at + 1);
            if (at > 0 && text.charAt(at) == text.charAt(at - 1)) {
                // One key twice at once would be a trembling.
                hand.linger();
            }
            if (!hand.touch("key:" + letter) && !hand.touch("key:" + letter.toLowerCase(Locale.ROOT))) {
                throw new TourFailed(
                        "%s has no key for '%s'".formatted(seen.current().id(), letter));
            }
            hand.frame();
        }
    }
}
