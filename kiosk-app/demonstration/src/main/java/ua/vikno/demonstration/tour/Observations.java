package ua.vikno.demonstration.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.screen.Screen;

/** What the kiosk did, as the tour looks on. Holds a demonstration's data only: a kiosk at work has no witness. */
public final class Observations implements Witness {
    private final List<Object> answers = new ArrayList<>();
    private final Map<String, Effect.Print> printed = new HashMap<>();
    private final List<Ended> ended = new ArrayList<>();
    private @Nullable Screen screen;
    private @Nullable Directory directory;
    private boolean wiped;

    /** A print job and what the printer said of it. */
    record Ended(Effect.Print print, JobOutcome outcome) {}

    @Override
    public synchronized void happened(Event event) {
        switch (event) {
            case Event.Published published -> directory = published.directory();
            case Event.Answered<?> answered -> answers.add(answered.answer());
            case Event.Printed end -> {
                Effect.Print print = printed.get(end.job());
                if (print != null) {
                    ended.add(new Ended(print, end.outcome()));
                }
            }
            default -> {}
        }
        notifyAll();
    }

    @Override
    public synchronized void ordered(Effect effect) {
        switch (effect) {
            case Effect.Print print -> printed.put(print.job(), print);
            case Effect.Wipe _ -> wiped = true;
            default -> {}
        }
        notifyAll();
    }

    @Override
    public synchronized void shown(Screen now) {
        screen = now;
        notifyAll();
    }

    /** What the portal has published; null before it has. */
    public synchronized @Nullable Directory directory() {
        return directory;
    }

    synchronized boolean wiped() {
        return wiped;
    }

    synchronized List<Ended> ended() {
        return List.copyOf(ended);
    }

    /** The newest answer of a kind. */
    synchronized <T> T answer(Class<T> kind) throws TourFailed {
        return answers.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new TourFailed("the portal never answered with a " + kind.getSimpleName()));
    }

    synchronized Screen current() throws TourFailed {
        Screen now = screen;
        if (now == null) {
            throw new TourFailed("no screen was ever shown");
        }
        return now;
    }

    /** Waits for a screen. */
    synchronized Screen await(String what, Predicate<Screen> wanted, Duration patience) throws TourFailed {
        long until = System.nanoTime() + patience.toNanos();
        Screen now = screen;
        while (now == null || !wanted.test(now)) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new TourFailed(
                        "expected %s, but the screen is %s".formatted(what, now == null ? "dark" : now.id()));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TourFailed("interrupted while waiting for " + what);
            }
            now = screen;
        }
        return now;
    }
}
