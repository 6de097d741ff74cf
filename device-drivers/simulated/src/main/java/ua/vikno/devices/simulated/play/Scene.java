package ua.vikno.devices.simulated.play;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The situation a device is in, and those it can be in. */
public final class Scene {
    private final List<Situation> situations;
    private final AtomicReference<Situation> current;
    private final Runnable changed;

    /** @param changed runs after each change, on the caller's thread */
    public Scene(List<Situation> situations, Situation first, Runnable changed) {
        this.situations = List.copyOf(situations);
        this.changed = changed;
        this.current = new AtomicReference<>(known(first));
    }

    public List<Situation> situations() {
        return situations;
    }

    public Situation current() {
        return current.get();
    }

    public void play(Situation situation) {
        current.set(known(situation));
        changed.run();
    }

    /** What follows from a situation by itself; nothing, if another one was played meanwhile. */
    public void follow(Situation before, Situation after) {
        if (current.compareAndSet(before, known(after))) {
            changed.run();
        }
    }

    private Situation known(Situation situation) {
        if (situations.stream().noneMatch(known -> known.kind() == situation.kind())) {
            throw new IllegalArgumentException("'%s' is none of %s".formatted(situation, situations));
        }
        return situation;
    }
}
