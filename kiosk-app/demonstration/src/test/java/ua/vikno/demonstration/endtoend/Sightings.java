package ua.vikno.demonstration.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.screen.Screen;

/** What a kiosk under test did, for those who wait for it. */
final class Sightings implements Witness {
    private final List<Effect.Print> prints = new ArrayList<>();
    private @Nullable Screen screen;
    private Event.@Nullable Readiness readiness;

    @Override
    public synchronized void happened(Event event) {
        if (event instanceof Event.Readiness now) {
            readiness = now;
            notifyAll();
        }
    }

    @Override
    public synchronized void ordered(Effect effect) {
        if (effect instanceof Effect.Print print) {
            prints.add(print);
        }
    }

    @Override
    public synchronized void shown(Screen now) {
        screen = now;
        notifyAll();
    }

    synchronized @Nullable Screen screen() {
        return screen;
    }

    synchronized Event.@Nullable Readiness readiness() {
        return readiness;
    }

    synchronized List<Effect.Print> prints() {
        return List.copyOf(prints);
    }

    /** @param found what was waited for, or null while it is not there */
    synchronized <T> T await(String what, Function<Sightings, @Nullable T> found, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        T it = found.apply(this);
        while (it == null) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "expected %s, but the screen is %s".formatted(what, screen == null ? "dark" : screen.id()));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            it = found.apply(this);
        }
        return it;
    }
}
