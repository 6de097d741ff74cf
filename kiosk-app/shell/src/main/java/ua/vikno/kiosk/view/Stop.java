package ua.vikno.kiosk.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Nest;
import ua.vikno.kiosk.view.parts.Target;

/**
 * Where the six keys can be.
 *
 * @param id of the node; for a row or group of keys {@code keys:} and its characters; {@link #UP} leads out of it
 * @param nodes what the ring surrounds
 * @param inner where choosing it leads; empty for something that acts or is only read
 */
record Stop(String id, List<? extends Node> nodes, List<Stop> inner) {
    static final String UP = "keys-up";

    /** Leads from the rows of keys to what comes after them. */
    static final String OUT = "keys-out";

    private static final String KEYS = "keys:";
    private static final int GROUP = 4;

    /** All stops below {@code root} in reading order, which is the order of the scene. */
    static List<Stop> below(Parent root, boolean texts) {
        return root.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .flatMap(node -> stops(node, texts).stream())
                .toList();
    }

    private static List<Stop> stops(Node node, boolean texts) {
        return switch (node) {
            case Target target -> List.of(leaf(target));
            case Nest nest -> List.of(row(nest.keys(), node));
            case Parent parent when texts && isText(parent) -> List.of(leaf(parent));
            case Parent parent -> below(parent, texts);
            default -> List.of();
        };
    }

    private static boolean isText(Node node) {
        return node.getId() != null && node.getId().startsWith(Kit.TEXT_STOP);
    }

    private static Stop leaf(Node node) {
        return new Stop(node.getId(), List.of(node), List.of());
    }

    private static Stop row(List<Target> keys, Node row) {
        List<Stop> groups = IntStream.range(0, (keys.size() + GROUP - 1) / GROUP)
                .mapToObj(i -> group(keys.subList(i * GROUP, Math.min(keys.size(), (i + 1) * GROUP)), row))
                .toList();
        return new Stop(
                name(keys),
                List.of(row),
                with(groups.size() > 1 ? groups : groups.getFirst().inner(), row));
    }

    private static Stop group(List<Target> keys, Node row) {
        return new Stop(name(keys), keys, with(keys.stream().map(Stop::leaf).toList(), row));
    }

    private static List<Stop> with(List<Stop> stops, Node row) {
        if (stops.getLast().id().equals(UP)) {
            return stops;
        }
        return Stream.concat(stops.stream(), Stream.of(new Stop(UP, List.of(row), List.of())))
                .toList();
    }

    private static String name(List<Target> keys) {
        return keys.stream()
                .map(key -> key.getId().substring("key:".length()))
                .collect(Collectors.joining("\t", KEYS, ""));
    }
}
