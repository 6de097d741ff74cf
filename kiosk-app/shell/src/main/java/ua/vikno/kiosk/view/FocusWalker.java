package ua.vikno.kiosk.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.view.parts.Target;

/** Walks the stops of a screen, round and round; rows of keys open into groups and letters. Never a trap. */
final class FocusWalker {
    private record Level(List<Stop> stops, int index) {}

    private final Deque<Level> outer = new ArrayDeque<>();
    private List<Stop> stops = List.of();
    private int index = -1;

    /** Takes the stops of a new picture; stays where it was if {@code keep} and the stop is still there. */
    void stops(List<Stop> shown, boolean keep) {
        if (keep) {
            Stop at = current();
            outer.clear();
            stops = shown;
            index = at == null ? -1 : find(at.id());
        } else {
            outer.clear();
            stops = shown;
            index = -1;
        }
    }

    private int find(String id) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    Stop current() {
        return index < 0 || index >= stops.size() ? null : stops.get(index);
    }

    /** 1-based. */
    int number() {
        return index + 1;
    }

    int of() {
        return stops.size();
    }

    void to(String id) {
        outer.clear();
        int found = find(id);
        if (found >= 0) {
            index = found;
        }
    }

    /** @param by +1 or −1 */
    void move(int by) {
        if (!stops.isEmpty()) {
            index = index < 0 ? (by > 0 ? 0 : stops.size() - 1) : Math.floorMod(index + by, stops.size());
        }
    }

    /** @return what to activate now; null if it opened, closed, or is only read */
    @Nullable
    Target choose() {
        Stop at = current();
        if (at == null) {
            return null;
        }
        if (at.id().equals(Stop.UP)) {
            leave();
            return null;
        }
        if (!at.inner().isEmpty()) {
            outer.push(new Level(stops, index));
            stops = at.inner();
            index = 0;
            return null;
        }
        Target target = at.nodes().getFirst() instanceof Target found ? found : null;
        if (target != null) {
            while (!outer.isEmpty()) {
                leave();
            }
        }
        return target;
    }

    /** @return whether there was a level to leave */
    boolean leave() {
        Level level = outer.poll();
        if (level == null) {
            return false;
        }
        stops = level.stops();
        index = level.index();
        return true;
    }
}
