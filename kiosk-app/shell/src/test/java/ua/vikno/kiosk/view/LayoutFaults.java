package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import ua.vikno.kiosk.view.keyboard.Keyboard;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** What is wrong with the layout of one picture. */
final class LayoutFaults {
    private static final double ROUNDING = 0.51;

    enum Kind {
        CUT,
        OVERLAP,
        SMALL,
        REACH,
        FINISH,
        NAMELESS
    }

    private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);
    private final PanelGeometry panel;
    private final String where;

    LayoutFaults(PanelGeometry panel, String where) {
        this.panel = panel;
        this.where = where;
    }

    Map<Kind, List<String>> of(Probe probe, boolean start, boolean low) {
        List<Node> nodes = probe.nodes();
        List<Target> targets = only(Target.class, nodes);
        List<Para> paras = only(Para.class, nodes);
        paras.forEach(this::cut);
        overlap(targets, paras);
        small(targets);
        if (!start) {
            // Touching anywhere begins, so the start screen's buttons are not the only way.
            reach(targets, low ? PanelGeometry.LOW_REACH_MM : PanelGeometry.REACH_MM);
        }
        boolean finish = targets.stream().anyMatch(target -> "action:finish".equals(target.getId()));
        // Nobody is there on the start screen.
        if (finish == start) {
            add(Kind.FINISH, "Finish is shown: " + finish);
        }
        targets.stream()
                .filter(target -> target.getAccessibleText() == null
                        || target.getAccessibleText().isBlank())
                .forEach(target -> add(Kind.NAMELESS, target.getId()));
        return found;
    }

    private static <T> List<T> only(Class<T> kind, List<Node> nodes) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void add(Kind kind, String what) {
        found.computeIfAbsent(kind, k -> new ArrayList<>()).add(where + ": " + what);
    }

    private void cut(Para para) {
        Bounds at = Probe.bounds(para);
        boolean onPanel = at.getMinX() >= 0
                && at.getMinY() >= 0
                && at.getMaxX() <= panel.widthPx() + ROUNDING
                && at.getMaxY() <= panel.heightPx() + ROUNDING;
        if (!onPanel || !widened(para.getParent()).contains(para.getBoundsInParent())) {
            add(
                    Kind.CUT,
                    "outside: " + para.words() + " " + at + " in " + para.getBoundsInParent() + " of "
                            + para.getParent().getLayoutBounds());
        }
        if (para.getWidth() + ROUNDING < para.widestWord()) {
            add(Kind.CUT, "broken word: " + para.words());
        }
        if (para.getHeight() + ROUNDING < para.prefHeight(para.getWidth())) {
            add(Kind.CUT, "cut: " + para.words());
        }
    }

    private void overlap(List<Target> targets, List<Para> paras) {
        List<Node> solid = new ArrayList<>(targets);
        paras.stream()
                .filter(para -> !insideTarget(para) && !para.words().isEmpty())
                .forEach(solid::add);
        List<BoundingBox> boxes = solid.stream().map(LayoutFaults::shrunk).toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (boxes.get(i).intersects(boxes.get(j))) {
                    add(Kind.OVERLAP, name(solid.get(i)) + " over " + name(solid.get(j)));
                }
            }
        }
    }

    private void small(List<Target> targets) {
        double mm = panel.pxPerMm();
        List<Bounds> boxes = targets.stream().map(Probe::bounds).toList();
        List<Boolean> keys = targets.stream().map(LayoutFaults::letters).toList();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            if (target.getWidth() / mm < 20 || target.getHeight() / mm < 20) {
                add(Kind.SMALL, target.getId() + " " + target.getWidth() / mm + "×" + target.getHeight() / mm + " mm");
            }
            if (boxes.get(i).getMaxX() > panel.widthPx() + ROUNDING
                    || boxes.get(i).getMaxY() > panel.heightPx() + ROUNDING
                    || boxes.get(i).getMinX() < 0
                    || boxes.get(i).getMinY() < 0) {
                add(Kind.CUT, "outside: " + target.getId() + " " + boxes.get(i));
            }
            for (int j = i + 1; j < targets.size(); j++) {
                double apart = distance(boxes.get(i), boxes.get(j)) / mm;
                if (apart < (keys.get(i) && keys.get(j) ? 1.5 : 5.9)) {
                    add(Kind.SMALL, target.getId() + " – " + targets.get(j).getId() + ": " + apart + " mm");
                }
            }
        }
    }

    private void reach(List<Target> targets, int limitMm) {
        targets.stream()
                .filter(target -> panel.heightMm(Probe.bounds(target).getMinY()) > limitMm)
                .forEach(target -> add(Kind.REACH, String.valueOf(target.getId())));
    }

    private static boolean letters(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof Keyboard keyboard) {
                return !keyboard.isPad();
            }
        }
        return false;
    }

    private static boolean insideTarget(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof Target) {
                return true;
            }
        }
        return false;
    }

    private static BoundingBox shrunk(Node node) {
        Bounds b = Probe.bounds(node);
        return new BoundingBox(
                b.getMinX() + 1, b.getMinY() + 1, Math.max(0, b.getWidth() - 2), Math.max(0, b.getHeight() - 2));
    }

    /** The first and the last letter's ink may reach a pixel beyond its place. */
    private static BoundingBox widened(Node node) {
        Bounds b = node.getLayoutBounds();
        return new BoundingBox(b.getMinX() - 1, b.getMinY() - 1, b.getWidth() + 2, b.getHeight() + 2);
    }

    private static double distance(Bounds a, Bounds b) {
        double dx = Math.max(0, Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX()));
        double dy = Math.max(0, Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY()));
        return Math.hypot(dx, dy);
    }

    private static String name(Node node) {
        return node instanceof Para para ? para.words() : String.valueOf(node.getId());
    }
}
