package ua.vikno.kiosk.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.view.parts.Target;

/** Walks the stops of a screen, round and round; rows of keys open into groups and letters. Never a trap. */
final class FocusWalker {
    private record Level(List<Stop> stops, int index) {}

    /** What a screen is there for, before its buttons. */
    private static final Set<String> FIRST = Set.of("option", "row", "pick", "entry", "keys");

    private static final Set<String> CHOICES = Set.of("option", "row", "pick", "entry");

    private final Deque<Level> outer = new ArrayDeque<>();
    private List<Stop> stops = List.of();
    private int index = -1;

    /** Takes the stops of a new picture; stays where it was if {@code keep} and the stop is still there. */
    void stops(List<Stop> shown, boolean keep) {
        Stop at = keep ? current() : null;
        boolean typing = keep && amongRows();
        outer.clear();
        stops = shown;
        index = at == null ? -1 : find(at.id());
        if (typing && index >= 0) {
            openRows();
        }
    }

    /**
     * To where something is chosen or typed; where there is nothing of the kind, to the button that leads on.
     *
     * @param on to that button at once
     */
    void first(boolean on) {
        outer.clear();
        int button = Math.max(0, Math.max(find("action:continue"), find("action:back")));
        index = on && find("action:continue") >= 0
                ? button
                : IntStream.range(0, stops.size())
                        .filter(i -> FIRST.contains(kind(stops.get(i))))
                        .findFirst()
                        .orElse(button);
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

    /** 1-based, among the stops of the same kind: the third of six options. */
    int number() {
        return like(0, index + 1);
    }

    int of() {
        return like(0, stops.size());
    }

    /** All that can be come to at this level. */
    int size() {
        return stops.size();
    }

    private int like(int from, int to) {
        Stop at = current();
        return at == null
                ? 0
                : (int) stops.subList(from, to).stream()
                        .filter(stop -> kind(stop).equals(kind(at)))
                        .count();
    }

    /** What stands before the colon of an id; turning the page belongs to the buttons. */
    private static String kind(Stop stop) {
        String id = stop.id();
        int colon = id.indexOf(':');
        String kind = colon < 0 ? id : id.substring(0, colon);
        return switch (kind) {
            case "more" -> "action";
            default -> kind;
        };
    }

    /** @return whether the screen has so many choices; then it is at that one */
    boolean toNumber(int number) {
        List<Stop> choices =
                stops.stream().filter(stop -> CHOICES.contains(kind(stop))).toList();
        if (number < 1 || number > choices.size()) {
            return false;
        }
        outer.clear();
        index = stops.indexOf(choices.get(number - 1));
        return true;
    }

    /** The first stop that was not there before. */
    void toNew(Set<String> before) {
        outer.clear();
        index = IntStream.range(0, stops.size())
                .filter(i -> !before.contains(stops.get(i).id()))
                .findFirst()
                .orElse(Math.max(0, index));
    }

    Set<String> ids() {
        return stops.stream().map(Stop::id).collect(Collectors.toSet());
    }

    /** @return the key of this name on the keyboard that is shown, whichever row it is in */
    @Nullable
    Target key(String id) {
        List<Stop> top = outer.isEmpty() ? stops : outer.getLast().stops();
        return top.stream()
                .flatMap(FocusWalker::leaves)
                .filter(stop -> stop.id().equals(id))
                .flatMap(stop -> stop.nodes().stream())
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Stop> leaves(Stop stop) {
        return stop.inner().isEmpty() ? Stream.of(stop) : stop.inner().stream().flatMap(FocusWalker::leaves);
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
        if (at.id().equals(Stop.OUT)) {
            leave();
            int on = find("action:continue");
            index = on < 0 ? index : on;
            return null;
        }
        if (!at.inner().isEmpty()) {
            if (outer.isEmpty()) {
                openRows();
            }
            outer.push(new Level(stops, index));
            stops = at.inner();
            index = 0;
            return null;
        }
        Target target = at.nodes().getFirst() instanceof Target found ? found : null;
        if (target != null) {
            while (outer.size() > 1) {
                leave();
            }
        }
        return target;
    }

    /** While she types, the rows of keys are a round of their own: nobody walks past the whole screen for each letter. */
    private void openRows() {
        Stop at = current();
        List<Stop> rows = new ArrayList<>(
                stops.stream().filter(stop -> !stop.inner().isEmpty()).toList());
        int here = rows.indexOf(at);
        if (at == null || here < 0) {
            return;
        }
        rows.add(new Stop(Stop.OUT, at.nodes(), List.of()));
        outer.push(new Level(stops, index));
        stops = List.copyOf(rows);
        index = here;
    }

    private boolean amongRows() {
        return outer.size() == 1;
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
